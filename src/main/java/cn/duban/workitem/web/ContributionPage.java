package cn.duban.workitem.web;

import cn.duban.calendar.WorkCalendar;
import cn.duban.form.FormErrors;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForm;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Contributions;
import cn.duban.workitem.Handling;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
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

/** 协办反馈 of one unit: the form of an act. The item's page shows it in place; here a refused form comes back. */
@Controller
@PreAuthorize("isAuthenticated()")
class ContributionPage {

    /** Working days. */
    private static final int RETURN_WITHIN = 3;

    private final Contributions contributions;
    private final ContributionsPanel panel;
    private final Handling handling;
    private final CurrentOfficial official;
    private final ActForms forms;
    private final ItemPageWords words;
    private final Reasons reasons;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ContributionPage(Contributions contributions, ContributionsPanel panel, Handling handling, CurrentOfficial official, ActForms forms,
                     ItemPageWords words, Reasons reasons, WorkCalendar calendar, DubanClock clock) {
        this.contributions = contributions;
        this.panel = panel;
        this.handling = handling;
        this.official = official;
        this.forms = forms;
        this.words = words;
        this.reasons = reasons;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/contributions/{id}")
    String contribution(@PathVariable ContributionId id, @RequestParam Optional<String> act, Model page) {
        ContributionView part = contributions.view(id, official.require());
        return show(part, act.map(ContributionActs::named).filter(part.permitted()::contains)
                .map(wanted -> forms.prefilled(wanted.form(), ContributionsPanel.action(id, wanted), suggested(part, wanted))), page);
    }

    /** What is returned is mostly wanted back in three working days, and before the item itself is due. */
    private Map<String, String> suggested(ContributionView part, ContributionAct act) {
        if (act != ContributionAct.RETURN) {
            return Map.of();
        }
        LocalDate today = clock.today();
        LocalDate soon = calendar.plusWorkingDays(today, RETURN_WITHIN);
        LocalDate deadline = handling.view(part.item(), official.require()).deadline().date();
        return Map.of("dueOn", (soon.isAfter(deadline) && !today.isAfter(deadline) ? deadline : soon).toString());
    }

    @PostMapping("/contributions/{id}/acts/{act}")
    String perform(@PathVariable ContributionId id, @PathVariable String act, @RequestParam String data, Model page,
                   HttpServletResponse response, RedirectAttributes next) {
        ContributionAct wanted = ContributionActs.named(act);
        String action = ContributionsPanel.action(id, wanted);
        try {
            contributions.perform(id, wanted, forms.read(data), official.require());
            next.addFlashAttribute("said", reasons.of("act.done." + wanted.form()));
            return "redirect:/items/" + contributions.view(id, official.require()).item() + "#contributions";
        } catch (FormErrors errors) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(contributions.view(id, official.require()), Optional.of(forms.refused(wanted.form(), action, data, errors)), page);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(ActForms.statusOf(refusal).value());
            return show(contributions.view(id, official.require()), Optional.of(forms.refused(wanted.form(), action, data, refusal)), page);
        }
    }

    private String show(ContributionView part, Optional<ActForm> form, Model page) {
        page.addAttribute("row", panel.row(part));
        page.addAttribute("item", handling.view(part.item(), official.require()));
        page.addAttribute("words", words);
        boolean permitted = form.filter(wanted -> part.permitted().contains(ContributionActs.named(wanted.name()))).isPresent();
        page.addAttribute("form", permitted ? form.get() : null);
        // An act that is no longer permitted has no form to stand beside: its refusal stands by itself.
        page.addAttribute("refusedAct", permitted ? null : form.filter(ActForm::refused).orElse(null));
        return "workitem/contribution";
    }
}
