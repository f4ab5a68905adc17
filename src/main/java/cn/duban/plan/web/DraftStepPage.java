package cn.duban.plan.web;

import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办步骤 of a draft: the office sets and removes them. */
@Controller
@RequestMapping("/plans/{id}/steps")
@PreAuthorize("hasRole('OFFICE')")
class DraftStepPage {

    private final PlanPages pages;
    private final PlanDrafting drafting;

    DraftStepPage(PlanPages pages, PlanDrafting drafting) {
        this.pages = pages;
        this.drafting = drafting;
    }

    @PostMapping
    String addStep(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam String kind,
                   @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String who,
                   @RequestParam(defaultValue = "") String cycle, Model page, HttpServletResponse response) {
        return pages.changing(id, "", page, response, new FailedAct(null, "", "", List.of(kind, name, who, cycle), Map.of()),
                actor -> drafting.addStep(new PlanId(id), PlanFields.number(action), kind, name, who, cycle, actor));
    }

    @PostMapping("/{step}/remove")
    String removeStep(@PathVariable UUID id, @PathVariable UUID step, Model page, HttpServletResponse response) {
        return pages.changing(id, "", page, response, FailedAct.NONE, actor -> drafting.removeStep(new PlanId(id), step, actor));
    }
}
