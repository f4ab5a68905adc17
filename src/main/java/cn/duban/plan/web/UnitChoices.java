package cn.duban.plan.web;

import cn.duban.plan.PlanViews;
import cn.duban.plan.UnitChoice;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 单位 to pick from while a draft is put right. */
@RestController
@PreAuthorize("hasRole('OFFICE')")
class UnitChoices {

    private final PlanViews views;

    UnitChoices(PlanViews views) {
        this.views = views;
    }

    @GetMapping("/plans/units.json")
    List<UnitChoice> units() {
        return views.unitChoices();
    }
}
