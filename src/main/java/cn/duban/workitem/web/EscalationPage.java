package cn.duban.workitem.web;

import cn.duban.form.FormErrors;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.EscalationView;
import cn.duban.workitem.Escalations;
import cn.duban.workitem.Handling;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 上报与批示: why an item was raised, and the leadership group's answer. Every party of the item may read it. */
@Controller
@PreAuthorize("isAuthenticated()")
class EscalationPage {

    private final Escalations escalations;
    private final Handling handling;
    private final CurrentOfficial official;
    private final Units units;
    private final ActForms forms;
    private final ItemPageWords words;
    private final Reasons reasons;

    EscalationPage(Escalations escalations, Handling handling, CurrentOfficial official, Units units, ActForms forms, ItemPageWords words,
                   Reasons reasons) {
        this.escalations = escalations;
        this.handling = handling;
        this.official = official;
        this.units = units;
        this.forms = forms;
        this.words = words;
        this.reasons = reasons;
    }

    @GetMapping("/escalations/{id}")
    String escalation(@PathVariable EscalationId id, Model page) {
        return show(id, Optional.empty(), page);
    }

    @PostMapping("/escalations/{id}/instruct")
    @PreAuthorize("hasRole('LEADERSHIP')")
    String instruct(@PathVariable EscalationId id, @RequestParam String data, Model page, HttpServletResponse response, RedirectAttributes next) {
        return answer(id, "instruct", data, () -> escalations.instruct(id, forms.read(data), official.require()), page, response, next);
    }

    @PostMapping("/escalations/{id}/confirm-moot")
    @PreAuthorize("hasRole('LEADERSHIP')")
    String confirmMoot(@PathVariable EscalationId id, @RequestParam String data, Model page, HttpServletResponse response, RedirectAttributes next) {
        return answer(id, "confirm-moot", data, () -> escalations.answerMoot(id, forms.read(data), official.require()), page, response, next);
    }

    private String answer(EscalationId id, String form, String data, Runnable deed, Model page, HttpServletResponse response, RedirectAttributes next) {
        try {
            deed.run();
            next.addFlashAttribute("said", reasons.of("act.done." + form));
            return "redirect:/escalations/" + id;
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(id, Optional.of(forms.refused(form, action(id, form), data, errors)), page);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            return show(id, Optional.of(forms.refused(form, action(id, form), data, refusal)), page);
        }
    }

    private String show(EscalationId id, Optional<ActForm> refused, Model page) {
        EscalationView escalation = escalations.view(id, official.require());
        page.addAttribute("escalation", escalation);
        page.addAttribute("item", handling.view(escalation.item(), official.require()));
        page.addAttribute("group", units.byId(escalation.leadershipGroup()).map(Unit::name).orElse(""));
        page.addAttribute("words", words);
        ActForm blank = escalation.mayInstruct() ? ActForm.blank("instruct", action(id, "instruct"))
                : escalation.mayAnswerMoot() ? ActForm.blank("confirm-moot", action(id, "confirm-moot")) : null;
        page.addAttribute("form", refused.filter(form -> blank != null && form.name().equals(blank.name())).orElse(blank));
        page.addAttribute("refusedAct", blank == null ? refused.orElse(null) : null);
        return "workitem/escalation";
    }

    private static String action(EscalationId id, String form) {
        return "/escalations/" + id + "/" + form;
    }
}
