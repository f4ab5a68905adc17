package cn.duban.workitem.web;

import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.EscalationView;
import cn.duban.workitem.Escalations;
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

/** 上报与批示 for programs. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "上报与批示")
class EscalationApi {

    private static final int MOST = 100;

    private final Escalations escalations;
    private final CurrentOfficial official;

    EscalationApi(Escalations escalations, CurrentOfficial official) {
        this.escalations = escalations;
        this.official = official;
    }

    @GetMapping("/api/escalations")
    @PreAuthorize("hasRole('LEADERSHIP')")
    @Operation(summary = "等候本人所在领导小组答复的上报，最早的在前")
    List<EscalationView> waiting() {
        return escalations.waitingFor(official.require(), MOST);
    }

    @GetMapping("/api/escalations/{id}")
    @Operation(summary = "一件上报")
    EscalationView escalation(@PathVariable EscalationId id) {
        return escalations.view(id, official.require());
    }

    @PostMapping("/api/escalations/{id}/instruct")
    @PreAuthorize("hasRole('LEADERSHIP')")
    @Operation(summary = "写批示，内容即表单 instruct 的各项")
    EscalationView instruct(@PathVariable EscalationId id, @RequestBody Map<String, Object> data) {
        escalations.instruct(id, data, official.require());
        return escalations.view(id, official.require());
    }

    @PostMapping("/api/escalations/{id}/confirm-moot")
    @PreAuthorize("hasRole('LEADERSHIP')")
    @Operation(summary = "任务已办结后，答复是否仍需批示，内容即表单 confirm-moot 的各项")
    EscalationView confirmMoot(@PathVariable EscalationId id, @RequestBody Map<String, Object> data) {
        escalations.answerMoot(id, data, official.require());
        return escalations.view(id, official.require());
    }
}
