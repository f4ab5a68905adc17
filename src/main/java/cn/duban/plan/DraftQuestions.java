package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.plan.PlanQuestion.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks what a draft leaves open. It looks at the draft as it stands, so an edit that settles a doubt also ends its question, and
 * one that raises a new doubt cannot slip past the office's confirmation.
 */
final class DraftQuestions {

    /** What the office may choose from where the text states no supervision; kind and cycle, the usual ones first. */
    static final List<String> USUAL_STEPS = List.of("scheduling:quarterly", "closing-review:", "scheduling:monthly", "meeting:half-yearly",
            "supervision-round:half-yearly");

    /** What text outside of the items may be. */
    static final String NOT_A_TASK = "not-a-task";
    static final String ITEM = "item";
    static final String MILESTONE = "milestone";
    /** A deadline is waived. */
    static final String WAIVE = "waive";

    /** So many characters of uncovered text stand with its question; the page shows all of it in its place. */
    private static final int MOST_WORDS = 400;

    private final List<PlanAction> actions;
    private final List<PlanItem> items;
    private final List<PlanStep> steps;
    private final List<DraftPassage> uncovered;
    private final List<PlanDuty> duties;
    private final String text;
    private final Function<String, Optional<String>> register;
    private final LocalDate issuedOn;
    private final List<PlanQuestion> questions = new ArrayList<>();

    /**
     * @param uncovered the passages of which nothing came yet
     * @param duties    offered by the reader, of which nothing came yet
     * @param text      the plan's, which they point into
     * @param register the full name of the unit that a name means, empty if it is unknown
     * @param issuedOn the day on which the plan goes out: no deadline may lie before it unexplained
     */
    DraftQuestions(List<PlanAction> actions, List<PlanItem> items, List<PlanStep> steps, List<DraftPassage> uncovered, List<PlanDuty> duties, String text,
                   Function<String, Optional<String>> register, LocalDate issuedOn) {
        this.uncovered = uncovered;
        this.duties = duties;
        this.text = text;
        this.actions = actions;
        this.items = items;
        this.steps = steps;
        this.register = register;
        this.issuedOn = issuedOn;
    }

    List<PlanQuestion> ask() {
        presumedLeads();
        presumedDeadlines();
        presumedWaivers();
        unknownUnits();
        missingLeads();
        missingDeadlines();
        lateEntries();
        stepsWithoutCycle();
        actionsWithoutSteps();
        offeredDuties();
        uncoveredText();
        return questions;
    }

    private void presumedLeads() {
        List<PlanItem> presumed = items.stream().filter(PlanItem::leadPresumed).toList();
        if (!presumed.isEmpty()) {
            ask("lead-presumed", Kind.LEAD_PRESUMED, "first-listed-unit-leads", presumed, "", "", List.of());
        }
    }

    private void presumedDeadlines() {
        Map<String, List<PlanItem>> byRule = items.stream().filter(item -> item.deadline().filter(deadline -> deadline.presumed() && !deadline.isWaived()).isPresent())
                .collect(Collectors.groupingBy(item -> item.deadline().orElseThrow().rule(), LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, presumed) ->
                ask("deadline-presumed:" + rule, Kind.DEADLINE_PRESUMED, rule, presumed, presumed.get(0).deadline().orElseThrow().date().toString(), "", List.of()));
    }

    /** What the text says goes on without an end: one question for each way of saying it. */
    private void presumedWaivers() {
        Map<String, List<PlanItem>> byWords = items.stream().filter(item -> item.deadline().filter(deadline -> deadline.presumed() && deadline.isWaived()).isPresent())
                .collect(Collectors.groupingBy(item -> item.deadline().orElseThrow().phrase(), LinkedHashMap::new, Collectors.toList()));
        byWords.forEach((words, presumed) -> ask("deadline-waived:" + words, Kind.DEADLINE_WAIVED, "", presumed, words, "", List.of(WAIVE)));
    }

    private void unknownUnits() {
        Map<String, List<PlanItem>> unknown = new LinkedHashMap<>();
        items.forEach(item -> item.units().stream().filter(unit -> register.apply(unit).isEmpty())
                .forEach(unit -> unknown.computeIfAbsent(unit, name -> new ArrayList<>()).add(item)));
        unknown.forEach((unit, named) -> ask("unit-unknown:" + unit, Kind.UNIT_UNKNOWN, "", named, unit, named.get(0).sourceText(), List.of()));
    }

    /** One question for each heading: the office says once who leads what stands below it. */
    private void missingLeads() {
        actions.forEach(action -> {
            List<PlanItem> missing = items.stream().filter(item -> item.action().equals(action.id()) && item.leadUnit().isEmpty()).toList();
            if (!missing.isEmpty()) {
                boolean one = missing.size() == 1;
                ask("lead-missing:" + action.name(), Kind.LEAD_MISSING, "", missing, action.name(), one ? missing.get(0).sourceText() : "",
                        missing.stream().flatMap(item -> item.responsibleUnits().stream()).distinct().toList());
            }
        });
    }

    private void missingDeadlines() {
        List<PlanItem> missing = items.stream().filter(item -> item.deadline().isEmpty()).toList();
        if (!missing.isEmpty()) {
            ask("deadline-missing", Kind.DEADLINE_MISSING, "", missing, "", missing.size() == 1 ? missing.get(0).sourceText() : "", List.of());
        }
    }

    private void offeredDuties() {
        duties.forEach(duty -> questions.add(PlanQuestion.open(duty.key(), Kind.DUTY_OFFERED, "", List.of(), String.join("、", duty.addressees()), duty.text(), duty.proposals())));
    }

    /** One question where the reader asked one, else one for each section: what stands there says nothing to do, or it becomes items. */
    private void uncoveredText() {
        Map<String, List<DraftPassage>> together = uncovered.stream().collect(Collectors.groupingBy(
                passage -> passage.ref().isEmpty() ? "text-uncovered:" + passage.section() : passage.ref(), LinkedHashMap::new, Collectors.toList()));
        together.forEach((key, there) -> questions.add(PlanQuestion.open(key, Kind.TEXT_UNCOVERED, there.get(0).section(), List.of(),
                there.stream().map(passage -> passage.start() + "-" + passage.end()).collect(Collectors.joining(",")),
                shortened(there.stream().map(passage -> passage.words(text)).collect(Collectors.joining(" … "))), List.of(NOT_A_TASK, ITEM))));
    }

    private static String shortened(String words) {
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
    }

    private void lateEntries() {
        List<PlanItem> late = items.stream().filter(item -> item.deadline().filter(deadline -> deadline.date().isBefore(issuedOn)).isPresent()).toList();
        if (!late.isEmpty()) {
            ask("late-entry", Kind.LATE_ENTRY, "", late, issuedOn.toString(), "", List.of());
        }
    }

    private void stepsWithoutCycle() {
        Map<String, PlanStep> byClause = new LinkedHashMap<>();
        steps.stream().filter(PlanStep::lacksCycle).forEach(step -> byClause.putIfAbsent(step.kind().code() + ":" + step.source(), step));
        byClause.forEach((clause, step) -> questions.add(PlanQuestion.open("step-cycle:" + clause, Kind.STEP_CYCLE, "", List.of(), step.kind().code(),
                step.source(), List.of(Cycle.QUARTERLY.code(), Cycle.MONTHLY.code(), Cycle.HALF_YEARLY.code(), Cycle.YEARLY.code()))));
    }

    private void actionsWithoutSteps() {
        List<String> bare = actions.stream().filter(action -> steps.stream().noneMatch(step -> step.action().equals(action.id())))
                .map(PlanAction::name).toList();
        if (!bare.isEmpty()) {
            questions.add(PlanQuestion.open("steps-unstated", Kind.STEPS_UNSTATED, "", List.of(), String.join("、", bare), "", USUAL_STEPS));
        }
    }

    private void ask(String key, Kind kind, String rule, List<PlanItem> about, String subject, String sentence, List<String> proposals) {
        questions.add(PlanQuestion.open(key, kind, rule, about.stream().map(PlanItem::number).distinct().toList(), subject, sentence, proposals));
    }
}
