package cn.duban.demo;

import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.plan.Answer;
import cn.duban.plan.PlanDrafting;
import cn.duban.plan.PlanId;
import cn.duban.plan.PlanIntake;
import cn.duban.plan.PlanIssuing;
import cn.duban.plan.PlanLine;
import cn.duban.plan.PlanQuestion;
import cn.duban.plan.PlanState;
import cn.duban.plan.PlanViews;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start of the demo the county's office reads its plan in, answers the questions, confirms and issues it, with the
 * same use cases as anybody: so there is work to look at. The province's plan is left to the newcomer.
 */
@Component
@ConditionalOnProperty(name = "duban.demo", havingValue = "true")
class DemoPlans {

    private final PlanIntake intake;
    private final PlanDrafting drafting;
    private final PlanIssuing issuing;
    private final PlanViews views;
    private final Officials officials;
    private final Units units;
    private final TransactionTemplate transaction;

    DemoPlans(PlanIntake intake, PlanDrafting drafting, PlanIssuing issuing, PlanViews views, Officials officials, Units units, TransactionTemplate transaction) {
        this.intake = intake;
        this.drafting = drafting;
        this.issuing = issuing;
        this.views = views;
        this.officials = officials;
        this.units = units;
        this.transaction = transaction;
    }

    /** After whatever was interrupted has been carried on. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void issueTheCountysPlan() {
        Actor office = office();
        VisibleScope scope = new VisibleScope(Set.of(office.body()));
        if (views.list(scope).isEmpty()) {
            transaction.executeWithoutResult(status -> confirm(intake.receive(DemoDocument.COUNTY.file(), office), scope, office));
        }
        // Confirmed but not issued: the program ended in between.
        List<PlanLine> plans = views.list(scope);
        if (plans.size() == 1 && plans.get(0).plan().state() == PlanState.CONFIRMED) {
            issuing.issue(plans.get(0).plan().id(), office);
        }
    }

    private void confirm(PlanId plan, VisibleScope scope, Actor office) {
        // An answer may raise a new question: a duty that becomes an item needs a lead, for one.
        for (List<PlanQuestion> open = views.view(plan, scope).openQuestions(); !open.isEmpty(); open = views.view(plan, scope).openQuestions()) {
            drafting.answer(plan, open.get(0).id(), answer(open.get(0)), office);
        }
        issuing.confirm(plan, office);
    }

    /** As an obliging official would: what the program presumes or proposes first. */
    private static Answer answer(PlanQuestion question) {
        List<String> first = question.proposals().stream().limit(1).toList();
        return new Answer(switch (question.kind()) {
            case STEPS_UNSTATED -> question.proposals().stream().limit(2).toList();
            case LATE_ENTRY -> List.of("演示补录");
            // A target of the plan as a whole is a milestone; what else stands outside of the items is the office's own way of working.
            case DUTY_OFFERED -> List.of(first.contains("milestone") ? "milestone" : "not-a-task");
            case TEXT_UNCOVERED -> List.of("not-a-task");
            case LEAD_MISSING, UNIT_UNKNOWN -> first.isEmpty() ? List.of("县卫计局") : first;
            case DEADLINE_MISSING -> List.of("2023-12-31");
            default -> question.kind().isAccepted() ? List.of() : first;
        }, Map.of());
    }

    private Actor office() {
        Official official = officials.bySignInName("xianban").orElseThrow();
        UnitId office = units.byName(DemoPeople.COUNTY_OFFICE).orElseThrow().id();
        return new Actor(official.id(), official.name(), office, Role.OFFICE);
    }
}
