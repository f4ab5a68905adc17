package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import cn.duban.reading.DraftAction;
import cn.duban.reading.DraftItem;
import cn.duban.reading.DraftPlan.SupervisionClause;
import cn.duban.reading.Passage;
import cn.duban.reading.Question;
import cn.duban.reading.ReadDeadline;
import cn.duban.reading.ReadIndicator;
import cn.duban.reading.Reading;
import cn.duban.reading.Repair;
import cn.duban.reading.SourceSpan;
import cn.duban.workitem.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a plan holds when it comes in: made from a reading, or from a model that was drawn by hand. */
record DraftContent(List<PlanAction> actions, List<PlanItem> items, List<PlanStep> steps, List<PlanQuestion> questions, List<Passage> passages,
                    List<Repair> repairs, List<PlanDuty> duties) {

    static final String PLAN_YEAR = "plan-year";
    static final String SET_BY_OFFICE = "set-by-office";

    /** Draft of a reading: actions without items are headings only and are left out. */
    static DraftContent of(PlanId plan, Reading reading, WorkCalendar calendar) {
        ReadDeadlines deadlines = new ReadDeadlines(reading, calendar);
        Map<Integer, PlanAction> actions = new HashMap<>();
        List<PlanStep> steps = new ArrayList<>();
        int no = 1;
        for (DraftAction read : reading.actions()) {
            if (reading.itemsOf(read).isEmpty()) {
                continue;
            }
            PlanAction action = new PlanAction(UUID.randomUUID(), plan, no++, read.name(), Optional.empty());
            actions.put(read.no(), action);
            steps.addAll(stepsOf(action, reading.plan().supervision().stream()
                    .filter(clause -> clause.actionNo().isEmpty() || clause.actionNo().get() == read.no()).toList()));
        }
        List<PlanItem> items = new ArrayList<>();
        Set<String> elements = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (DraftItem read : reading.items()) {
            // A plan without headings is one action of its own.
            PlanAction action = actions.computeIfAbsent(read.actionNo(),
                    none -> new PlanAction(UUID.randomUUID(), plan, actions.size() + 1, reading.plan().title(), Optional.empty()));
            items.add(item(read, action, unique(ModelItem.elementFor(read.no()), "_", elements), unique(read.no(), "-2", numbers), deadlines,
                    stretches(read, reading)));
        }
        return new DraftContent(actions.values().stream().sorted(Comparator.comparingInt(PlanAction::no)).toList(), items, steps,
                reading.questions().stream().flatMap(question -> ofReading(question).stream()).toList(), reading.passages(), reading.repairs(), reading.duties().stream().map(PlanDuty::of).toList());
    }

    /** What the item covers, headings inside of it left out; another item of the same number, which damage makes, keeps its own. */
    private static List<Stretch> stretches(DraftItem read, Reading reading) {
        boolean alone = reading.items().stream().filter(item -> item.no().equals(read.no())).count() == 1;
        Stretch whole = new Stretch(read.span().start(), read.span().end());
        List<Stretch> stretches = reading.passages().stream().filter(passage -> passage.kind() == Passage.Kind.ITEM && passage.ref().equals(read.no()))
                .map(passage -> new Stretch(passage.start(), passage.end())).filter(stretch -> alone || stretch.meets(whole)).toList();
        return stretches.isEmpty() && !whole.isEmpty() ? List.of(whole) : stretches;
    }

    /** Draft of a checked model. */
    static DraftContent of(PlanId plan, ActionModel model) {
        PlanAction action = new PlanAction(UUID.randomUUID(), plan, model.no(), model.name(), Optional.empty());
        return new DraftContent(List.of(action),
                model.items().stream().map(item -> new PlanItem(UUID.randomUUID(), action.id(), item.element(), item.number(), item.title(), item.text(),
                        ItemSource.at(item.sourceText(), item.sourceStart(), item.sourceEnd()), item.leadUnit(), item.leadPresumed(),
                        item.responsibleUnits(), item.deadline(), item.cycle(), item.targets(), 0, Optional.empty(), Optional.empty())).toList(),
                model.steps().stream().map(step -> new PlanStep(UUID.randomUUID(), action.id(), step.element(), step.kind(), step.name(), step.who(),
                        step.cycle(), step.due(), step.targets(), step.source())).toList(),
                List.of(), List.of(), List.of(), List.of());
    }

    private static String unique(String wanted, String addition, Set<String> taken) {
        String free = wanted;
        while (!taken.add(free)) {
            free += addition;
        }
        return free;
    }

    private static PlanItem item(DraftItem read, PlanAction action, String element, String number, ReadDeadlines deadlines, List<Stretch> stretches) {
        Map<String, Stretch> targets = new HashMap<>();
        read.indicators().forEach(indicator -> targets.putIfAbsent(indicator.phrase(), stretch(indicator.span())));
        ItemSource source = new ItemSource(read.sourceNo(), read.span().sentence(), read.span().start(), read.span().end(), stretches,
                new FieldSpans(read.unitsSpan().map(DraftContent::stretch), deadlines.bounding(read).map(date -> stretch(date.span())), targets));
        return new PlanItem(UUID.randomUUID(), action.id(), element, number, Titles.of(read.text()), read.text(), source, read.leadUnit(),
                read.leadUnit().isPresent() && !read.leadExplicit(), read.responsibleUnits(), deadlines.of(read),
                read.recurrence().stream().flatMap(recurrence -> Cycle.of(recurrence.cycle()).stream()).min(Comparator.naturalOrder()),
                read.indicators().stream().map(DraftContent::target).toList(), 0, Optional.empty(), Optional.empty());
    }

    private static Stretch stretch(SourceSpan span) {
        return new Stretch(span.start(), span.end());
    }

    static Deadline deadline(ReadDeadline read) {
        return new Deadline(read.due().orElseThrow(), read.phrase(), read.rule(), false);
    }

    static Target target(ReadIndicator read) {
        return new Target(read.phrase(), read.metric(), read.operator().code(), read.value(), read.valueMax(), read.unit().orElse(""), read.strict());
    }

    private static List<PlanStep> stepsOf(PlanAction action, List<SupervisionClause> clauses) {
        List<PlanStep> steps = new ArrayList<>();
        for (SupervisionClause clause : clauses) {
            StepKind kind = switch (clause.kind()) {
                case SCHEDULING -> StepKind.SCHEDULING;
                case MEETING -> StepKind.MEETING;
                case ROUND -> StepKind.SUPERVISION_ROUND;
                case CLOSING_REVIEW -> StepKind.CLOSING_REVIEW;
            };
            Optional<Cycle> cycle = clause.cycle().flatMap(Cycle::of);
            PlanStep step = new PlanStep(UUID.randomUUID(), action.id(), ModelStep.elementFor(steps.size() + 1), kind, StepNames.of(kind, cycle),
                    clause.who().orElse(""), cycle, clause.phrase());
            if (steps.stream().noneMatch(other -> other.kind() == kind && other.cycle().equals(cycle))) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Only what is not asked anew from the draft itself, and the proposals of what is. */
    private static Optional<PlanQuestion> ofReading(Question question) {
        PlanQuestion.Kind kind = switch (question.kind()) {
            case LEAD_PRESUMED -> PlanQuestion.Kind.LEAD_PRESUMED;
            case LEAD_MISSING -> PlanQuestion.Kind.LEAD_MISSING;
            case UNIT_UNKNOWN -> PlanQuestion.Kind.UNIT_UNKNOWN;
            case UNITS_SHARED -> PlanQuestion.Kind.UNITS_SHARED;
            case FIGURE_DOUBTFUL -> PlanQuestion.Kind.FIGURE_DOUBTFUL;
            case NUMBERS_RESTORED -> PlanQuestion.Kind.NUMBERS_RESTORED;
            case ORDER_RESTORED -> PlanQuestion.Kind.ORDER_RESTORED;
            case TEXT_REPAIRED -> PlanQuestion.Kind.TEXT_REPAIRED;
            case WORD_DOUBTFUL -> PlanQuestion.Kind.WORD_DOUBTFUL;
            case NOBODY_ASSIGNED -> PlanQuestion.Kind.NOBODY_ASSIGNED;
            // Asked from the draft itself, its passages and duties, which change with every act.
            case DEADLINE_PRESUMED, DEADLINE_UNKNOWN, DEADLINE_WAIVED, DEADLINE_BEFORE_ISSUE, TEXT_UNCOVERED, DUTY_OFFERED -> null;
        };
        return Optional.ofNullable(kind).map(it -> PlanQuestion.open(question.key(), it, question.rule(), question.itemNos(), question.subject(),
                question.sentence(), question.proposals()));
    }
}
