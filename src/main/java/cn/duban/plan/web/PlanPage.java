package cn.duban.plan.web;

import cn.duban.plan.PlanCounts;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIssuing;
import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 方案: one plan, from draft to issue. As a draft beside its source, once issued with the states of its items. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class PlanPage {

    private final PlanPages pages;
    private final PlanViews views;
    private final PlanIssuing issuing;
    private final CurrentOfficial official;

    PlanPage(PlanPages pages, PlanViews views, PlanIssuing issuing, CurrentOfficial official) {
        this.pages = pages;
        this.views = views;
        this.issuing = issuing;
        this.official = official;
    }

    @GetMapping
    String plan(@PathVariable UUID id, Model page) {
        return pages.show(new PlanId(id), page);
    }

    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Model page, HttpServletResponse response) {
        PlanCounts counts = views.counts(new PlanId(id), official.scope());
        if (counts.registered() == counts.items()) {
            // The last one is there: the whole page has changed.
            response.setHeader("HX-Refresh", "true");
        }
        page.addAttribute("id", id);
        page.addAttribute("counts", counts);
        return "plan/progress";
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasRole('OFFICE')")
    String confirm(@PathVariable UUID id, Model page, HttpServletResponse response) {
        page.addAttribute("blocked", true);
        return pages.changing(id, "", page, response, FailedAct.NONE, actor -> issuing.confirm(new PlanId(id), actor));
    }

    @PostMapping("/reopen")
    @PreAuthorize("hasRole('OFFICE')")
    String reopen(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return pages.changing(id, "", page, response, FailedAct.NONE, actor -> issuing.reopen(new PlanId(id), actor));
    }

    @PostMapping("/issue")
    @PreAuthorize("hasRole('OFFICE')")
    String issue(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return pages.changing(id, "", page, response, FailedAct.NONE, actor -> issuing.issue(new PlanId(id), actor));
    }
}
