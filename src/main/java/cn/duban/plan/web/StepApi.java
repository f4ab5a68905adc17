package cn.duban.plan.web;

import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.plan.StepView;
import cn.duban.plan.SupervisionSteps;
import cn.duban.security.CurrentOfficial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 督办步骤 of an issued plan for programs: the same acts as on the page. */
@RestController
@RequestMapping("/api/plans/{id}/steps/{step}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
@Tag(name = "方案")
class StepApi {

    private final SupervisionSteps steps;
    private final PlanViews views;
    private final CurrentOfficial official;

    StepApi(SupervisionSteps steps, PlanViews views, CurrentOfficial official) {
        this.steps = steps;
        this.views = views;
        this.official = official;
    }

    @GetMapping
    @Operation(summary = "一个督办步骤：下一次和历次情况")
    StepView step(@PathVariable UUID id, @PathVariable UUID step) {
        return steps.view(new PlanId(id), step, official.scope());
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "办结本环节；内容即该表单的各项", description = "表单见 /forms/supervise-step")
    StepView hold(@PathVariable UUID id, @PathVariable UUID step, @RequestBody Map<String, Object> data) {
        steps.hold(new PlanId(id), step, data, official.actingFor(views.officeOf(new PlanId(id), official.scope())));
        return step(id, step);
    }
}
