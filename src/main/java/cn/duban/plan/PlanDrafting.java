package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office repairs a draft: edits items, answers questions, sets supervision steps. Nothing else may change it, and only while it is a draft. */
@Service
public class PlanDrafting {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanQuestions questions;
    private final UnitLookup units;
    private final Clock clock;

    PlanDrafting(PlanAccess access, Plans plans, PlanDrafts drafts, PlanQuestions questions, UnitLookup units, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.questions = questions;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Edits an item.
     *
     * @throws Refusal (invalid) beside the field; (conflict) if somebody else edited it meanwhile or the plan is no draft
     */
    @Transactional
    public void edit(PlanId id, UUID item, ItemEdit edit, Actor actor) {
        Plan plan = document(id, actor);
        PlanItem before = drafts.item(id, item).orElseThrow(() -> Refusal.notFound("refusal.plan.item-not-found"));
        String text = text(edit.text());
        Optional<String> lead = edit.lead().isEmpty() ? Optional.empty() : Optional.of(units.require("lead", edit.lead()));
        List<String> responsible = edit.responsible().stream().map(unit -> units.require("responsible", unit)).toList();
        Optional<LocalDate> day = edit.deadline().isEmpty() ? Optional.empty() : Optional.of(date("deadline", edit.deadline()));
        Optional<Cycle> cycle = edit.cycle().isEmpty() ? Optional.empty() : Optional.of(cycle("cycle", edit.cycle()));
        if (edit.version() != before.version()) {
            throw Refusal.conflict("refusal.plan.item-changed", before.number());
        }
        change((text.equals(before.text()) ? before : before.withText(text)).withUnits(lead, responsible).withDeadline(deadline(before, day)).withCycle(cycle));
        questions.askAgain(plan);
    }

    /**
     * Answers a question.
     *
     * @throws Refusal (invalid, field {@code value} or {@code exceptions[<number>]}) if the answer does not answer it;
     *                 (conflict) if it is no longer asked or the plan is no draft
     */
    @Transactional
    public void answer(PlanId id, UUID question, Answer answer, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireDraft();
        PlanQuestion asked = drafts.questions(id).stream().filter(one -> one.id().equals(question)).findFirst()
                .orElseThrow(() -> Refusal.conflict("refusal.plan.question-settled"));
        if (plan.fromModel() && changesTheDraft(asked, answer)) {
            throw Refusal.conflict("refusal.plan.from-model");
        }
        drafts.answerQuestion(question, settle(plan, asked, answer), actor.name(), clock.instant());
        questions.askAgain(plan);
    }

    /**
     * Sets a supervision step for one action, or for all of them.
     *
     * @param actionNo empty for all actions
     * @param cycle    blank for once, at the action's end: only for a closing review
     */
    @Transactional
    public void addStep(PlanId id, Optional<Integer> actionNo, String kind, String name, String who, String cycle, Actor actor) {
        Plan plan = document(id, actor);
        StepKind stepKind = StepKind.of(kind).orElseThrow(() -> Refusal.invalid("kind", "refusal.plan.step-kind"));
        Optional<Cycle> every = cycle.isBlank() ? Optional.empty() : Optional.of(cycle("cycle", cycle));
        if (every.isEmpty() && stepKind != StepKind.CLOSING_REVIEW) {
            throw Refusal.invalid("cycle", "refusal.plan.step-cycle-missing");
        }
        if (name.length() > LONGEST_NAME || who.length() > LONGEST_NAME) {
            throw Refusal.invalid(name.length() > LONGEST_NAME ? "name" : "who", "refusal.plan.too-long", LONGEST_NAME);
        }
        List<PlanAction> actions = plans.actions(id).stream().filter(action -> actionNo.isEmpty() || actionNo.get() == action.no()).toList();
        if (actions.isEmpty()) {
            throw Refusal.invalid("action", "refusal.plan.action-unknown");
        }
        actions.forEach(action -> add(plan, action, stepKind, name.isBlank() ? StepNames.of(stepKind, every) : plain(name), plain(who), every));
        questions.askAgain(plan);
    }

    @Transactional
    public void removeStep(PlanId id, UUID step, Actor actor) {
        Plan plan = document(id, actor);
        drafts.steps(id).stream().filter(one -> one.id().equals(step)).findFirst().ifPresent(one -> drafts.dropStep(one.id()));
        questions.askAgain(plan);
    }

    private static boolean changesTheDraft(PlanQuestion asked, Answer answer) {
        return asked.kind().isAccepted() ? answer.exceptions().values().stream().anyMatch(exception -> !exception.isBlank())
                : asked.kind() != PlanQuestion.Kind.LATE_ENTRY;
    }

    /** A model drawn by hand is deployed as it is, so it is changed where it was drawn. */
    private Plan document(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireDraft();
        if (plan.fromModel()) {
            throw Refusal.conflict("refusal.plan.from-model");
        }
        return plan;
    }

    private String settle(Plan plan, PlanQuestion asked, Answer answer) {
        PlanId id = plan.id();
        switch (asked.kind()) {
            case LEAD_PRESUMED -> exceptions(id, asked, answer, (item, unit) -> withLead(item, units.require(exception(item), unit)));
            case DEADLINE_PRESUMED -> exceptions(id, asked, answer, (item, day) -> item.withDeadline(Optional.of(byOffice(date(exception(item), day)))));
            case LEAD_MISSING -> {
                String unit = units.require("value", given(answer));
                ofItems(id, asked).forEach(item -> change(withLead(item, unit)));
            }
            case UNIT_UNKNOWN -> rename(id, asked.subject(), units.require("value", given(answer)));
            case DEADLINE_MISSING -> {
                LocalDate day = date("value", given(answer));
                ofItems(id, asked).forEach(item -> change(item.withDeadline(Optional.of(byOffice(day)))));
            }
            case LATE_ENTRY -> {
                if (given(answer).length() > LONGEST_REASON) {
                    throw Refusal.invalid("value", "refusal.plan.too-long", LONGEST_REASON);
                }
            }
            case STEP_CYCLE -> setCycle(id, asked, cycle("value", given(answer)));
            case STEPS_UNSTATED -> setSteps(plan, answer);
            default -> { }
        }
        return asked.kind().isAccepted() ? accepted(answer) : String.join(",", answer.values());
    }

    private void exceptions(PlanId id, PlanQuestion asked, Answer answer, BiFunction<PlanItem, String, PlanItem> change) {
        Map<String, String> exceptions = answer.exceptions();
        ofItems(id, asked).stream().filter(item -> !exceptions.getOrDefault(item.number(), "").isBlank())
                .forEach(item -> change(change.apply(item, exceptions.get(item.number()).strip())));
    }

    private static String accepted(Answer answer) {
        List<String> numbers = answer.exceptions().entrySet().stream().filter(entry -> !entry.getValue().isBlank()).map(Map.Entry::getKey).sorted().toList();
        return numbers.isEmpty() ? "accepted" : "accepted, except " + String.join(", ", numbers);
    }

    private void rename(PlanId id, String unknown, String unit) {
        UnaryOperator<String> renamed = name -> name.equals(unknown) ? unit : name;
        drafts.items(id).stream().filter(item -> item.units().contains(unknown)).forEach(item -> {
            // The presumption was about the place in the list, and that has not changed.
            PlanItem changed = item.withUnits(item.leadUnit().map(renamed), item.responsibleUnits().stream().map(renamed).toList());
            change(item.leadPresumed() ? changed.presumed() : changed);
        });
    }

    private void setCycle(PlanId id, PlanQuestion asked, Cycle cycle) {
        drafts.steps(id).stream().filter(step -> step.kind().code().equals(asked.subject()) && step.source().equals(asked.sentence()) && step.lacksCycle())
                .forEach(step -> drafts.changeStep(new PlanStep(step.id(), step.action(), step.element(), step.kind(),
                        StepNames.of(step.kind(), Optional.of(cycle)), step.who(), Optional.of(cycle), step.source())));
    }

    private void setSteps(Plan plan, Answer answer) {
        if (answer.values().isEmpty()) {
            throw Refusal.invalid("value", "refusal.plan.steps-missing");
        }
        List<PlanStep> there = drafts.steps(plan.id());
        for (PlanAction action : plans.actions(plan.id())) {
            if (there.stream().noneMatch(step -> step.action().equals(action.id()))) {
                for (String value : answer.values()) {
                    if (!DraftQuestions.USUAL_STEPS.contains(value)) {
                        throw Refusal.invalid("value", "refusal.plan.step-kind");
                    }
                    StepKind kind = StepKind.of(value.substring(0, value.indexOf(':'))).orElseThrow();
                    Optional<Cycle> cycle = Cycle.of(value.substring(value.indexOf(':') + 1));
                    add(plan, action, kind, StepNames.of(kind, cycle), "", cycle);
                }
            }
        }
    }

    private void add(Plan plan, PlanAction action, StepKind kind, String name, String who, Optional<Cycle> cycle) {
        List<String> taken = drafts.steps(plan.id()).stream().filter(step -> step.action().equals(action.id())).map(PlanStep::element).toList();
        int place = 1;
        while (taken.contains(ModelStep.elementFor(place))) {
            place++;
        }
        drafts.addStep(plan.id(), place, new PlanStep(UUID.randomUUID(), action.id(), ModelStep.elementFor(place), kind, name, who, cycle, ""));
    }

    private List<PlanItem> ofItems(PlanId id, PlanQuestion asked) {
        return new ArrayList<>(drafts.items(id).stream().filter(item -> asked.items().contains(item.number())).toList());
    }

    private void change(PlanItem item) {
        if (!drafts.changeItem(item)) {
            throw Refusal.conflict("refusal.plan.item-changed", item.number());
        }
    }

    private static PlanItem withLead(PlanItem item, String unit) {
        return item.withUnits(Optional.of(unit), item.units().stream().filter(other -> !other.equals(unit)).toList());
    }

    private static Optional<Deadline> deadline(PlanItem before, Optional<LocalDate> day) {
        boolean same = day.equals(before.deadline().map(Deadline::date));
        return same ? before.deadline() : day.map(PlanDrafting::byOffice);
    }

    private static Deadline byOffice(LocalDate day) {
        return new Deadline(day, "", DraftContent.SET_BY_OFFICE, false);
    }

    private static String exception(PlanItem item) {
        return "exceptions[" + item.number() + "]";
    }

    private static String given(Answer answer) {
        if (answer.value().isEmpty()) {
            throw Refusal.invalid("value", "refusal.plan.answer-missing");
        }
        return answer.value();
    }

    private static String text(String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            throw Refusal.invalid("text", "refusal.plan.text-missing");
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("text", "refusal.plan.too-long", LONGEST_TEXT);
        }
        return text;
    }

    /** An expression in an item would be refused by the check that every model passes; a plan has no use for one. */
    private static String plain(String typed) {
        return PlanIntake.withoutControls(typed).replace("${", "＄{").replace("#{", "＃{").strip();
    }

    private static LocalDate date(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < 1990 || day.getYear() > 2100) {
                throw Refusal.invalid(field, "refusal.plan.date", typed);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.plan.date", typed);
        }
    }

    private static Cycle cycle(String field, String typed) {
        return Cycle.of(typed).orElseThrow(() -> Refusal.invalid(field, "refusal.plan.cycle"));
    }
}
