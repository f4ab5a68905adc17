package cn.duban.plan.web;

import cn.duban.form.FormErrors;
import cn.duban.org.Role;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanViews;
import cn.duban.plan.StepView;
import cn.duban.plan.SupervisionSteps;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办步骤: what comes round for the office, how it went before, and the form that closes what waits now. */
@Controller
@RequestMapping("/plans/{id}/steps/{step}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class StepPage {

    private static final String FORM = "supervise-step";

    private final SupervisionSteps steps;
    private final PlanViews views;
    private final ActForms forms;
    private final CurrentOfficial official;

    StepPage(SupervisionSteps steps, PlanViews views, ActForms forms, CurrentOfficial official) {
        this.steps = steps;
        this.views = views;
        this.forms = forms;
        this.official = official;
    }

    @GetMapping
    String step(@PathVariable UUID id, @PathVariable UUID step, Model page) {
        return show(id, step, ActForm.blank(FORM, action(id, step)), page);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    String hold(@PathVariable UUID id, @PathVariable UUID step, @RequestParam String data, Model page, HttpServletResponse response) {
        try {
            steps.hold(new PlanId(id), step, forms.read(data), official.actingFor(views.officeOf(new PlanId(id), official.scope())));
            return "redirect:" + action(id, step);
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(id, step, forms.refused(FORM, action(id, step), data, errors), page);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            return show(id, step, forms.refused(FORM, action(id, step), data, refused), page);
        }
    }

    private String show(UUID id, UUID step, ActForm form, Model page) {
        StepView view = steps.view(new PlanId(id), step, official.scope());
        page.addAttribute("step", view);
        page.addAttribute("form", form);
        page.addAttribute("mayHold", view.isWaiting() && official.bodiesAs(Role.OFFICE).contains(views.officeOf(new PlanId(id), official.scope())));
        return "plan/step";
    }

    private static String action(UUID id, UUID step) {
        return "/plans/" + id + "/steps/" + step;
    }
}
