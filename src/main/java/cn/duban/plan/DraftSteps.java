package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 督办步骤 of a draft, as the office sets them. */
@Component
class DraftSteps {

    private final Plans plans;
    private final PlanDrafts drafts;

    DraftSteps(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    void add(DraftActs.Doing doing, Optional<Integer> actionNo, String kind, String name, String who, String cycle) {
        StepKind stepKind = StepKind.of(kind).orElseThrow(() -> Refusal.invalid("kind", "refusal.plan.step-kind"));
        Optional<Cycle> every = cycle.isBlank() ? Optional.empty() : Optional.of(DraftFields.cycle("cycle", cycle));
        if (stepKind == StepKind.MILESTONE) {
            throw Refusal.invalid("kind", "refusal.plan.step-kind");
        }
        if (every.isEmpty() && stepKind != StepKind.CLOSING_REVIEW) {
            throw Refusal.invalid("cycle", "refusal.plan.step-cycle-missing");
        }
        String named = DraftFields.optional("name", name, DraftFields.LONGEST_NAME);
        String by = DraftFields.optional("who", who, DraftFields.LONGEST_NAME);
        List<PlanAction> actions = plans.actions(doing.id()).stream().filter(action -> actionNo.isEmpty() || actionNo.get() == action.no()).toList();
        if (actions.isEmpty()) {
            throw Refusal.invalid("action", "refusal.plan.action-unknown");
        }
        actions.forEach(action -> add(doing.id(), action, stepKind, named.isEmpty() ? StepNames.of(stepKind, every) : named, by, every));
        doing.about(named.isEmpty() ? StepNames.of(stepKind, every) : named);
    }

    /** 节点: something to be reached by a day, supervised once. */
    void addMilestone(PlanId id, PlanAction action, String name, String who, LocalDate due, String targets, String source) {
        int place = place(id, action);
        drafts.addStep(id, place, new PlanStep(UUID.randomUUID(), action.id(), ModelStep.elementFor(place), StepKind.MILESTONE, name, who, Optional.empty(),
                Optional.of(due), targets, source));
    }

    void remove(DraftActs.Doing doing, UUID step) {
        drafts.steps(doing.id()).stream().filter(one -> one.id().equals(step)).findFirst().ifPresent(one -> {
            drafts.dropStep(one.id());
            doing.about(one.name());
        });
    }

    /** The steps that the office chose for every action that has none. */
    void set(PlanId id, List<String> chosen) {
        if (chosen.isEmpty()) {
            throw Refusal.invalid("value", "refusal.plan.steps-missing");
        }
        List<PlanStep> there = drafts.steps(id);
        for (PlanAction action : plans.actions(id)) {
            if (there.stream().noneMatch(step -> step.action().equals(action.id()))) {
                for (String value : chosen) {
                    if (!DraftQuestions.USUAL_STEPS.contains(value)) {
                        throw Refusal.invalid("value", "refusal.plan.step-kind");
                    }
                    StepKind kind = StepKind.of(value.substring(0, value.indexOf(':'))).orElseThrow();
                    Optional<Cycle> cycle = Cycle.of(value.substring(value.indexOf(':') + 1));
                    add(id, action, kind, StepNames.of(kind, cycle), "", cycle);
                }
            }
        }
    }

    /** The cycle of every step of one kind that one clause of the text asks for without saying how often. */
    void setCycle(PlanId id, String kind, String clause, Cycle cycle) {
        drafts.steps(id).stream().filter(step -> step.kind().code().equals(kind) && step.source().equals(clause) && step.lacksCycle())
                .forEach(step -> drafts.changeStep(new PlanStep(step.id(), step.action(), step.element(), step.kind(),
                        StepNames.of(step.kind(), Optional.of(cycle)), step.who(), Optional.of(cycle), step.source())));
    }

    private void add(PlanId id, PlanAction action, StepKind kind, String name, String who, Optional<Cycle> cycle) {
        int place = place(id, action);
        drafts.addStep(id, place, new PlanStep(UUID.randomUUID(), action.id(), ModelStep.elementFor(place), kind, name, who, cycle, ""));
    }

    private int place(PlanId id, PlanAction action) {
        List<String> taken = drafts.steps(id).stream().filter(step -> step.action().equals(action.id())).map(PlanStep::element).toList();
        int place = 1;
        while (taken.contains(ModelStep.elementFor(place))) {
            place++;
        }
        return place;
    }
}
