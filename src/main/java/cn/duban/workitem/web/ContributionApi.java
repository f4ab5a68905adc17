package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Contributions;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 协办反馈 for programs. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "协办反馈")
class ContributionApi {

    private final Contributions contributions;
    private final CurrentOfficial official;

    ContributionApi(Contributions contributions, CurrentOfficial official) {
        this.contributions = contributions;
        this.official = official;
    }

    @GetMapping("/api/items/{id}/contributions")
    @Operation(summary = "一项任务各责任单位的协办反馈，按原文先后")
    List<ContributionView> contributions(@PathVariable WorkItemId id) {
        return contributions.of(id, official.require());
    }

    @GetMapping("/api/contributions/{id}")
    @Operation(summary = "一个责任单位的协办反馈")
    ContributionView contribution(@PathVariable ContributionId id) {
        return contributions.view(id, official.require());
    }

    @PostMapping("/api/contributions/{id}/acts/{act}")
    @Operation(summary = "签收、拒收、反馈、撤回、汇总、退回、免予、催要、裁定；内容即该事表单的各项", description = "act 是表单名，表单见 /forms/{act}")
    ContributionView perform(@PathVariable ContributionId id, @PathVariable String act, @RequestBody Map<String, Object> data) {
        contributions.perform(id, ContributionActs.named(act), data, official.require());
        return contributions.view(id, official.require());
    }
}
