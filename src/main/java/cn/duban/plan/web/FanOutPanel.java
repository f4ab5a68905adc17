package cn.duban.plan.web;

import cn.duban.plan.FanningOut;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.security.CurrentOfficial;
import cn.duban.workitem.ChildItems;
import cn.duban.workitem.FanOutProgress;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 分至属地 on the plan's page: what issuing will hand down, and afterwards how far that has come. */
@Controller
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
public class FanOutPanel {

    private final FanningOut fanningOut;
    private final PlanViews views;
    private final ChildItems children;
    private final CurrentOfficial official;

    FanOutPanel(FanningOut fanningOut, PlanViews views, ChildItems children, CurrentOfficial official) {
        this.fanningOut = fanningOut;
        this.views = views;
        this.children = children;
        this.official = official;
    }

    public FanOutFigures figures(PlanId plan) {
        return FanOutFigures.of(fanningOut.lines(plan, official.scope()));
    }

    public FanOutProgress progress(PlanId plan) {
        views.officeOf(plan, official.scope());
        return children.progress(plan.value());
    }

    @GetMapping("/plans/{id}/fan-out/progress")
    String progress(@PathVariable UUID id, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("progress", progress(new PlanId(id)));
        return "plan/fan-out-summary :: progress(id=${id},progress=${progress})";
    }
}
