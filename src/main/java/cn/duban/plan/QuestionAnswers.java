package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.plan.DraftActs.Doing;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the office answers to the questions of a draft, put into the draft. */
@Component
class QuestionAnswers {

    private static final String ACCEPTED = "accepted";
    /** Beside the unit that an unknown name means: the name is no alias of it elsewhere. */
    private static final String ONLY_HERE = "only-here";

    private final PlanDrafts drafts;
    private final DraftPassages passages;
    private final DraftShaping shaping;
    private final DraftSteps steps;
    private final DutyAnswers duties;
    private final DoubtAnswers doubts;
    private final UnitLookup units;
    private final Clock clock;

    QuestionAnswers(PlanDrafts drafts, DraftPassages passages, DraftShaping shaping, DraftSteps steps, DutyAnswers duties, DoubtAnswers doubts, UnitLookup units, Clock clock) {
        this.drafts = drafts;
        this.passages = passages;
        this.shaping = shaping;
        this.steps = steps;
        this.duties = duties;
        this.doubts = doubts;
        this.units = units;
        this.clock = clock;
    }

    void answer(Doing doing, UUID question, Answer answer) {
        PlanQuestion asked = drafts.asked(doing.id()).stream().filter(one -> one.id().equals(question)).findFirst()
                .orElseThrow(() -> Refusal.conflict("refusal.plan.question-settled"));
        if (changesTheDraft(asked, answer)) {
            doing.requireDocument();
        }
        doing.about(asked.kind().name());
        drafts.answerQuestion(question, settle(doing, asked, answer), doing.actor().name(), clock.instant());
    }

    private static boolean changesTheDraft(PlanQuestion asked, Answer answer) {
        return asked.kind().isAccepted() ? answer.exceptions().values().stream().anyMatch(exception -> !exception.isBlank())
                : asked.kind() != PlanQuestion.Kind.LATE_ENTRY;
    }

    private String settle(Doing doing, PlanQuestion asked, Answer answer) {
        PlanId id = doing.id();
        switch (asked.kind()) {
            case LEAD_PRESUMED -> exceptions(doing, asked, answer, (item, unit) -> withLead(item, units.require(exception(item), unit)));
            case DEADLINE_PRESUMED -> exceptions(doing, asked, answer, QuestionAnswers::withDeadline);
            case LEAD_MISSING -> {
                String unit = units.require("value", given(answer));
                others(id, asked, answer).forEach(item -> doing.change(withLead(item, unit)));
                exceptions(doing, asked, answer, (item, other) -> withLead(item, units.require(exception(item), other)));
            }
            case UNIT_UNKNOWN -> {
                String unit = units.require("value", given(answer));
                rename(doing, asked.subject(), unit);
                if (!answer.values().contains(ONLY_HERE)) {
                    doing.alias(unit, asked.subject());
                }
            }
            case FIGURE_DOUBTFUL -> correction(answer).ifPresent(figure -> doubts.figure(doing, asked, figure));
            case WORD_DOUBTFUL -> correction(answer).ifPresent(words -> doubts.words(doing, asked, words));
            case DEADLINE_MISSING -> {
                LocalDate day = DraftFields.date("value", given(answer));
                others(id, asked, answer).forEach(item -> doing.change(item.withDeadline(Optional.of(DraftFields.byOffice(day)))));
                exceptions(doing, asked, answer, QuestionAnswers::withDeadline);
            }
            case DEADLINE_WAIVED -> {
                Deadline deadline = given(answer).equals(DraftQuestions.WAIVE) ? Deadline.waived(asked.subject()) : DraftFields.byOffice(DraftFields.date("value", given(answer)));
                others(id, asked, answer).forEach(item -> doing.change(item.withDeadline(Optional.of(deadline))));
                exceptions(doing, asked, answer, QuestionAnswers::withDeadline);
            }
            case LATE_ENTRY -> DraftFields.optional("value", given(answer), DraftFields.LONGEST_REASON);
            case STEP_CYCLE -> steps.setCycle(id, asked.subject(), asked.sentence(), DraftFields.cycle("value", given(answer)));
            case STEPS_UNSTATED -> steps.set(id, answer.values());
            case DUTY_OFFERED -> duties.settle(doing, asked, answer);
            case TEXT_UNCOVERED -> {
                switch (given(answer)) {
                    case DraftQuestions.NOT_A_TASK -> stretches(asked).forEach(stretch -> passages.mark(id, stretch, doing.actor().name(), clock.instant()));
                    case DraftQuestions.ITEM -> stretches(asked).forEach(stretch -> shaping.addingWords(id, stretch));
                    default -> throw Refusal.invalid("value", "refusal.plan.answer-unknown");
                }
            }
            default -> { }
        }
        return asked.kind().isAccepted() || answer.values().isEmpty() ? accepted(answer) : String.join(",", answer.values());
    }

    private static List<Stretch> stretches(PlanQuestion asked) {
        return Arrays.stream(asked.subject().split(",")).map(stretch -> stretch.split("-"))
                .map(ends -> new Stretch(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))).toList();
    }

    /** What stands there is another thing; empty if it is right as it was read. */
    private static Optional<String> correction(Answer answer) {
        return Optional.of(answer.value()).filter(value -> !value.isEmpty() && !value.equals(ACCEPTED));
    }

    private void exceptions(Doing doing, PlanQuestion asked, Answer answer, BiFunction<PlanItem, String, PlanItem> change) {
        Map<String, String> exceptions = answer.exceptions();
        ofItems(doing.id(), asked).stream().filter(item -> isException(item, answer))
                .forEach(item -> doing.change(change.apply(item, exceptions.get(item.number()).strip())));
    }

    private List<PlanItem> others(PlanId id, PlanQuestion asked, Answer answer) {
        return ofItems(id, asked).stream().filter(item -> !isException(item, answer)).toList();
    }

    private static boolean isException(PlanItem item, Answer answer) {
        return !answer.exceptions().getOrDefault(item.number(), "").isBlank();
    }

    private static String accepted(Answer answer) {
        List<String> numbers = answer.exceptions().entrySet().stream().filter(entry -> !entry.getValue().isBlank()).map(Map.Entry::getKey).sorted().toList();
        return numbers.isEmpty() ? ACCEPTED : ACCEPTED + ", except " + String.join(", ", numbers);
    }

    private void rename(Doing doing, String unknown, String unit) {
        UnaryOperator<String> renamed = name -> name.equals(unknown) ? unit : name;
        drafts.items(doing.id()).stream().filter(item -> item.units().contains(unknown)).forEach(item -> {
            // The presumption was about the place in the list, and that has not changed.
            PlanItem changed = item.withUnits(item.leadUnit().map(renamed), item.responsibleUnits().stream().map(renamed).toList());
            doing.change(item.leadPresumed() ? changed.presumed() : changed);
        });
    }

    private List<PlanItem> ofItems(PlanId id, PlanQuestion asked) {
        return drafts.items(id).stream().filter(item -> asked.items().contains(item.number())).toList();
    }

    private static PlanItem withLead(PlanItem item, String unit) {
        return item.withUnits(Optional.of(unit), item.units().stream().filter(other -> !other.equals(unit)).toList());
    }

    private static PlanItem withDeadline(PlanItem item, String day) {
        return item.withDeadline(Optional.of(DraftFields.byOffice(DraftFields.date(exception(item), day))));
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
}
