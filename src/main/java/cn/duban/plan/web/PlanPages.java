package cn.duban.plan.web;

import cn.duban.org.Role;
import cn.duban.calendar.Cycle;
import cn.duban.plan.DraftCoverage;
import cn.duban.plan.DraftUndo;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanState;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanViews;
import cn.duban.plan.StepKind;
import cn.duban.security.Actor;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a plan, and shows it again after an act: a draft beside its source, everything else by its actions. */
@Component
class PlanPages {

    private final PlanViews views;
    private final DraftCoverage coverage;
    private final DraftUndo undoing;
    private final CurrentOfficial official;
    private final PlanWords words;
    private final Reasons reasons;

    PlanPages(PlanViews views, DraftCoverage coverage, DraftUndo undoing, CurrentOfficial official, PlanWords words, Reasons reasons) {
        this.views = views;
        this.coverage = coverage;
        this.undoing = undoing;
        this.official = official;
        this.words = words;
        this.reasons = reasons;
    }

    /** Does it and shows the plan again at that place; a refusal shows it too, with the reason beside what was typed. */
    String changing(UUID id, String place, Model page, HttpServletResponse response, FailedAct typed, Consumer<Actor> deed) {
        try {
            deed.accept(actor(id));
            return "redirect:/plans/" + id + place;
        } catch (Refusal refused) {
            page.addAttribute("failed", typed.because(refused.field().orElse(""), shown(refused, response)));
            return show(new PlanId(id), page);
        }
    }

    /** The reason of a refusal that comes back with its form; what the person may not even know of goes on. */
    String shown(Refusal refused, HttpServletResponse response) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
            throw refused;
        }
        response.setStatus(ActForms.statusOf(refused).value());
        return reasons.of(refused);
    }

    Actor actor(UUID id) {
        return official.actingFor(views.officeOf(new PlanId(id), official.scope()));
    }

    String show(PlanId id, Model page) {
        PlanView view = views.view(id, official.scope());
        boolean mayChange = official.bodiesAs(Role.OFFICE).contains(view.plan().office());
        boolean desk = view.plan().state() == PlanState.DRAFT && !view.plan().fromModel();
        page.addAttribute("view", view);
        page.addAttribute("plan", view.plan());
        page.addAttribute("words", words);
        page.addAttribute("units", views.unitNames());
        page.addAttribute("kinds", StepKind.recurring());
        page.addAttribute("cycles", Cycle.values());
        page.addAttribute("mayChange", mayChange);
        page.addAttribute("editable", desk && mayChange);
        Map<String, PlanItem> byNumber = view.actions().stream().flatMap(action -> action.items().stream())
                .collect(Collectors.toMap(PlanItem::number, item -> item, (one, other) -> one));
        page.addAttribute("questions", view.openQuestions().stream().map(question -> new AskedQuestion(question, words.of(question),
                question.items().stream().map(byNumber::get).filter(Objects::nonNull).toList(), words.choices(question))).toList());
        page.addAttribute("answered", view.answeredQuestions());
        if (!page.containsAttribute("blocked")) {
            page.addAttribute("blocked", false);
        }
        if (!page.containsAttribute("failed")) {
            page.addAttribute("failed", FailedAct.NONE);
        }
        if (desk && mayChange) {
            undoing.last(id, actor(id.value())).ifPresent(act -> page.addAttribute("undo", words.of(act)));
        }
        if (desk) {
            DraftDesk shown = DraftDesk.of(view, views.text(id, official.scope()), coverage.of(id, official.scope()), views.repairs(id, official.scope()));
            page.addAttribute("desk", shown);
            page.addAttribute("sourceHtml", SourceHtml.of(shown.source().lines(), words, id, mayChange));
        }
        return desk ? "plan/draft" : "plan/view";
    }
}
