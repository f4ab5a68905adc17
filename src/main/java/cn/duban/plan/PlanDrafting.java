package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office repairs a draft: edits items, answers questions, sets supervision steps. Nothing else may change it, and only while it is
 * a draft. Its shape: {@link DraftShaping}.
 */
@Service
public class PlanDrafting {

    private final DraftActs acts;
    private final UnitLookup units;
    private final QuestionAnswers answers;
    private final DraftSteps steps;

    PlanDrafting(DraftActs acts, UnitLookup units, QuestionAnswers answers, DraftSteps steps) {
        this.acts = acts;
        this.units = units;
        this.answers = answers;
        this.steps = steps;
    }

    /**
     * Edits an item.
     *
     * @throws Refusal (invalid) beside the field; (conflict) if somebody else edited it meanwhile, with who and what and when, or the plan is no draft
     */
    @Transactional
    public void edit(PlanId id, UUID item, ItemEdit edit, Actor actor) {
        acts.change(id, actor, "edit", doing -> {
            PlanItem before = doing.item(item);
            String text = DraftFields.text(edit.text());
            Optional<String> lead = edit.lead().isEmpty() ? Optional.empty() : Optional.of(units.require("lead", edit.lead()));
            List<String> responsible = edit.responsible().stream().map(unit -> units.require("responsible", unit)).toList();
            Optional<Deadline> deadline = deadline(before, edit.deadline());
            Optional<Cycle> cycle = edit.cycle().isEmpty() ? Optional.empty() : Optional.of(DraftFields.cycle("cycle", edit.cycle()));
            doing.requireVersion(before, edit.version());
            doing.change((text.equals(before.text()) ? before : before.withText(text)).withUnits(lead, responsible).withDeadline(deadline).withCycle(cycle));
            doing.about(before.number());
        });
    }

    /**
     * Answers a question.
     *
     * @throws Refusal (invalid, field {@code value} or {@code exceptions[<number>]}) if the answer does not answer it;
     *                 (conflict) if it is no longer asked or the plan is no draft
     */
    @Transactional
    public void answer(PlanId id, UUID question, Answer answer, Actor actor) {
        acts.performOnAny(id, actor, "answer", doing -> {
            answers.answer(doing, question, answer);
            return null;
        });
    }

    /**
     * Sets a supervision step for one action, or for all of them.
     *
     * @param actionNo empty for all actions
     * @param cycle    blank for once, at the action's end: only for a closing review
     */
    @Transactional
    public void addStep(PlanId id, Optional<Integer> actionNo, String kind, String name, String who, String cycle, Actor actor) {
        acts.change(id, actor, "add-step", doing -> steps.add(doing, actionNo, kind, name, who, cycle));
    }

    @Transactional
    public void removeStep(PlanId id, UUID step, Actor actor) {
        acts.change(id, actor, "remove-step", doing -> steps.remove(doing, step));
    }

    /** The same day, be it waived or presumed, stays what it was; another is the office's word. */
    private static Optional<Deadline> deadline(PlanItem before, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return before.deadline().filter(deadline -> deadline.date().toString().equals(typed))
                .or(() -> Optional.of(DraftFields.byOffice(DraftFields.date("deadline", typed))));
    }
}
