package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.plan.DraftActs.Doing;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the office makes of a duty outside of the numbered items: an item, a milestone of the action it stands in, or no task. */
@Component
class DutyAnswers {

    private final PlanDuties duties;
    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final DraftShaping shaping;
    private final DraftSteps steps;
    private final Clock clock;

    DutyAnswers(PlanDuties duties, PlanDrafts drafts, DraftPassages passages, DraftShaping shaping, DraftSteps steps, Clock clock) {
        this.duties = duties;
        this.drafts = drafts;
        this.passages = passages;
        this.shaping = shaping;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param answer what it is, and for a milestone without a date of its own that date */
    void settle(Doing doing, PlanQuestion asked, Answer answer) {
        PlanDuty duty = duties.of(doing.id()).stream().filter(one -> one.key().equals(asked.key())).findFirst()
                .orElseThrow(() -> Refusal.conflict("refusal.plan.question-settled"));
        switch (answer.value()) {
            case DraftQuestions.ITEM -> item(doing, duty);
            case DraftQuestions.MILESTONE -> milestone(doing.id(), duty, answer.values().size() > 1 ? Optional.of(answer.values().get(1)) : Optional.empty());
            case DraftQuestions.NOT_A_TASK -> passages.mark(doing.id(), duty.stretch(), doing.actor().name(), clock.instant());
            default -> throw Refusal.invalid("value", "refusal.plan.answer-unknown");
        }
    }

    private void item(Doing doing, PlanDuty duty) {
        PlanItem added = shaping.addingWords(doing.id(), duty.stretch());
        List<String> units = duty.addressees();
        PlanItem led = units.isEmpty() ? added : added.withUnits(Optional.of(units.get(0)), units.subList(1, units.size())).presumed();
        doing.change(led.withText(DraftFields.text(duty.text())).withDeadline(duty.deadline().or(led::deadline)).withCycle(duty.cycle()).withTargets(duty.targets()));
    }

    private void milestone(PlanId id, PlanDuty duty, Optional<String> typed) {
        LocalDate due = typed.map(day -> DraftFields.date("value", day)).or(() -> duty.deadline().map(Deadline::date)).or(() -> endOfThePlan(id))
                .orElseThrow(() -> Refusal.invalid("value", "refusal.plan.milestone-date"));
        if (due.isBefore(LocalDate.ofInstant(clock.instant(), DubanClock.ZONE))) {
            throw Refusal.invalid("value", "refusal.plan.milestone-passed");
        }
        steps.addMilestone(id, shaping.actionBefore(id, duty.source().start()), Titles.of(duty.text()), who(duty.addressees()), due,
                duty.targets().stream().map(Target::phrase).distinct().collect(Collectors.joining("；")), duty.text());
    }

    /** What holds for the plan's undated items holds for its undated targets. */
    private Optional<LocalDate> endOfThePlan(PlanId id) {
        return drafts.items(id).stream().flatMap(item -> item.deadline().stream()).filter(deadline -> deadline.presumed() && deadline.rule().equals(DraftContent.PLAN_YEAR))
                .map(Deadline::date).findFirst();
    }

    private static String who(List<String> addressees) {
        String all = String.join("、", addressees);
        return all.length() <= DraftFields.LONGEST_NAME ? all : all.substring(0, DraftFields.LONGEST_NAME - 1) + "…";
    }
}
