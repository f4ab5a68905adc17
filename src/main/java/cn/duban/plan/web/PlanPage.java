package cn.duban.plan.web;

import cn.duban.plan.Answer;
import cn.duban.plan.Cycle;
import cn.duban.plan.ItemEdit;
import cn.duban.plan.PlanCounts;
import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIssuing;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanQuestion;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.plan.StepKind;
import cn.duban.org.Role;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 方案: one plan. As a draft with its questions first, then its items to repair; once issued with the states of its items. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasAnyRole('OFFICE', 'LEADERSHIP')")
class PlanPage {

    private static final String EXCEPTION = "exception.";

    private final PlanViews views;
    private final PlanDrafting drafting;
    private final PlanIssuing issuing;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final Reasons reasons;

    PlanPage(PlanViews views, PlanDrafting drafting, PlanIssuing issuing, CurrentOfficial official, PlanWords words, Reasons reasons) {
        this.views = views;
        this.drafting = drafting;
        this.issuing = issuing;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
    }

    @GetMapping
    String plan(@PathVariable UUID id, Model page) {
        return show(new PlanId(id), page);
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

    @PostMapping("/questions/{question}")
    @PreAuthorize("hasRole('OFFICE')")
    String answer(@PathVariable UUID id, @PathVariable UUID question, @RequestParam Map<String, String> all,
                  @RequestParam(name = "value", defaultValue = "") List<String> values, Model page, HttpServletResponse response) {
        Map<String, String> exceptions = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(EXCEPTION) && !value.isBlank()) {
                exceptions.put(name.substring(EXCEPTION.length()), value);
            }
        });
        return changing(id, "#questions", page, response, new Failed(question, "", "", values, exceptions),
                actor -> drafting.answer(new PlanId(id), question, new Answer(values, exceptions), actor));
    }

    @GetMapping("/items/{item}/edit")
    @PreAuthorize("hasRole('OFFICE')")
    String edit(@PathVariable UUID id, @PathVariable UUID item, Model page) {
        PlanItem now = views.item(new PlanId(id), item, official.scope());
        return editing(id, now, new ItemEdit(now.version(), now.text(), now.leadUnit().orElse(""), now.responsibleUnits(),
                now.deadline().map(deadline -> deadline.date().toString()).orElse(""), now.cycle().map(Cycle::code).orElse("")), page);
    }

    @PostMapping("/items/{item}")
    @PreAuthorize("hasRole('OFFICE')")
    String saveItem(@PathVariable UUID id, @PathVariable UUID item, @RequestParam int version, @RequestParam String text, @RequestParam String lead,
                    @RequestParam(defaultValue = "") String responsible, @RequestParam(defaultValue = "") String deadline,
                    @RequestParam(defaultValue = "") String cycle, Model page, HttpServletResponse response) {
        ItemEdit edit = new ItemEdit(version, text, lead, PlanFields.units(responsible), deadline, cycle);
        try {
            drafting.edit(new PlanId(id), item, edit, actor(id));
            return "redirect:/plans/" + id + "#item-" + item;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("refused", reasons.of(refused));
            page.addAttribute("refusedField", refused.field().orElse(""));
            return editing(id, views.item(new PlanId(id), item, official.scope()), edit, page);
        }
    }

    @PostMapping("/steps")
    @PreAuthorize("hasRole('OFFICE')")
    String addStep(@PathVariable UUID id, @RequestParam(defaultValue = "") String action, @RequestParam String kind,
                   @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String who,
                   @RequestParam(defaultValue = "") String cycle, Model page, HttpServletResponse response) {
        return changing(id, "", page, response, new Failed(null, "", "", List.of(kind, name, who, cycle), Map.of()),
                actor -> drafting.addStep(new PlanId(id), PlanFields.number(action), kind, name, who, cycle, actor));
    }

    @PostMapping("/steps/{step}/remove")
    @PreAuthorize("hasRole('OFFICE')")
    String removeStep(@PathVariable UUID id, @PathVariable UUID step, Model page, HttpServletResponse response) {
        return changing(id, "", page, response, Failed.NONE, actor -> drafting.removeStep(new PlanId(id), step, actor));
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasRole('OFFICE')")
    String confirm(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return changing(id, "", page, response, Failed.NONE, actor -> issuing.confirm(new PlanId(id), actor));
    }

    @PostMapping("/reopen")
    @PreAuthorize("hasRole('OFFICE')")
    String reopen(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return changing(id, "", page, response, Failed.NONE, actor -> issuing.reopen(new PlanId(id), actor));
    }

    @PostMapping("/issue")
    @PreAuthorize("hasRole('OFFICE')")
    String issue(@PathVariable UUID id, Model page, HttpServletResponse response) {
        return changing(id, "", page, response, Failed.NONE, actor -> issuing.issue(new PlanId(id), actor));
    }

    /** Does it and shows the plan again; a refusal shows it too, with the reason beside what was typed. */
    private String changing(UUID id, String place, Model page, HttpServletResponse response, Failed typed, Consumer<Actor> deed) {
        try {
            deed.accept(actor(id));
            return "redirect:/plans/" + id + place;
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(ActForms.statusOf(refused).value());
            page.addAttribute("failed", typed.because(refused.field().orElse(""), reasons.of(refused)));
            return show(new PlanId(id), page);
        }
    }

    private Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    private String show(PlanId id, Model page) {
        PlanView view = views.view(id, official.scope());
        page.addAttribute("view", view);
        page.addAttribute("plan", view.plan());
        page.addAttribute("words", words);
        page.addAttribute("units", views.unitNames());
        page.addAttribute("kinds", StepKind.values());
        page.addAttribute("cycles", Cycle.values());
        page.addAttribute("mayChange", official.bodiesAs(Role.OFFICE).contains(view.plan().office()));
        page.addAttribute("questions", view.openQuestions().stream().map(question -> new Asked(question, words.of(question))).toList());
        page.addAttribute("answered", view.answeredQuestions());
        if (!page.containsAttribute("failed")) {
            page.addAttribute("failed", Failed.NONE);
        }
        return "plan/view";
    }

    private String editing(UUID id, PlanItem now, ItemEdit edit, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("item", now);
        page.addAttribute("edit", edit);
        page.addAttribute("responsible", String.join("、", edit.responsible()));
        page.addAttribute("units", views.unitNames());
        page.addAttribute("cycles", Cycle.values());
        page.addAttribute("words", words);
        return "plan/item";
    }

    /** A question with its words. */
    record Asked(PlanQuestion question, String text) {
    }

    /**
     * What was typed and refused.
     *
     * @param question null when it was no answer
     */
    record Failed(UUID question, String field, String reason, List<String> values, Map<String, String> exceptions) {

        static final Failed NONE = new Failed(null, "", "", List.of(), Map.of());

        Failed because(String newField, String newReason) {
            return new Failed(question, newField, newReason, values, exceptions);
        }

        public boolean is(UUID asked) {
            return asked.equals(question);
        }

        public String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }
}
