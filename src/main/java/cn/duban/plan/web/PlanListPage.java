package cn.duban.plan.web;

import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 方案: the list. */
@Controller
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class PlanListPage {

    private final PlanViews views;
    private final CurrentOfficial official;

    PlanListPage(PlanViews views, CurrentOfficial official) {
        this.views = views;
        this.official = official;
    }

    @GetMapping("/plans")
    String plans(Model page) {
        page.addAttribute("plans", views.list(official.scope()));
        return "plan/list";
    }
}
