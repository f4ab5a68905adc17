package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.RequestView;
import cn.duban.workitem.Requests;
import cn.duban.workitem.WorkItemId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 申请 for programs: the same acts as on the page. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "申请")
class RequestApi {

    private final Requests requests;
    private final CurrentOfficial official;

    RequestApi(Requests requests, CurrentOfficial official) {
        this.requests = requests;
        this.official = official;
    }

    @GetMapping("/api/items/{id}/requests")
    @Operation(summary = "一项任务的申请，最近的在前")
    List<RequestView> of(@PathVariable WorkItemId id) {
        return requests.of(id, official.require());
    }

    @PostMapping("/api/items/{id}/requests/{kind}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出申请：extension 延期，pause 中止，coordination 需协调事项；内容即同名表单的各项")
    RequestView raise(@PathVariable WorkItemId id, @PathVariable String kind, @RequestBody Map<String, Object> data) {
        return requests.view(requests.raise(id, RequestNames.kind(kind), data, official.require()), official.require());
    }

    @GetMapping("/api/requests/{id}")
    @Operation(summary = "一件申请")
    RequestView request(@PathVariable RequestId id) {
        return requests.view(id, official.require());
    }

    @PostMapping("/api/requests/{id}/{act}")
    @Operation(summary = "办理申请：confirm 分管领导审核，answer 办公室答复，decide 领导小组决定，take-back 撤回；内容即该事表单的各项")
    RequestView act(@PathVariable RequestId id, @PathVariable String act, @RequestBody Map<String, Object> data) {
        requests.perform(id, RequestNames.act(act), data, official.require());
        return requests.view(id, official.require());
    }
}
