package cn.duban.reading;

import cn.duban.reading.Addressees.Bound;
import cn.duban.reading.DraftDuty.Offered;
import cn.duban.reading.DraftPlan.Stage;
import cn.duban.reading.DraftPlan.SupervisionClause;
import cn.duban.reading.Question.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the duties outside of the numbered items: sentences that bind somebody to a date or a cycle, stages of the schedule, targets of
 * the plan as a whole. A sentence that names several groups of addressees holds a duty of each.
 */
final class Duties {

    private final Layout layout;
    private final Optional<Integer> year;
    private final BitSet supervision = new BitSet();
    private final Addressees addressees;
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<DraftDuty> found = new ArrayList<>();

    Duties(Layout layout, DraftPlan plan) {
        this.layout = layout;
        this.year = plan.year();
        plan.supervision().stream().filter(clause -> clause.actionNo().isEmpty()).map(SupervisionClause::span)
                .forEach(span -> supervision.set(span.start(), span.end()));
        this.addressees = new Addressees(layout.names());
        plan.planTargets().forEach(stage -> stage(stage, "plan-target"));
        plan.schedule().forEach(stage -> stage(stage, "schedule-stage"));
    }

    List<DraftDuty> found() {
        return List.copyOf(found);
    }

    private void stage(Stage stage, String rule) {
        List<ReadDeadline> deadlines = due(stage.date()).map(due -> ReadDeadline.plain(stage.phrase(), stage.date(), due, rule, stage.span()))
                .stream().toList();
        add(Offered.MILESTONE, Bound.NOBODY, stage.indicators(), deadlines, List.of(), stage.span(), rule);
    }

    /** Looks through a paragraph that belongs to no item. */
    void in(Passage paragraph) {
        String folded = layout.folded();
        Bound before = Bound.NOBODY;
        for (int start = paragraph.start(); start < paragraph.end(); ) {
            int end = start;
            while (end < paragraph.end() && !Glyphs.endsSentence(folded.charAt(end)) && folded.charAt(end) != '\n') {
                end++;
            }
            end = Math.min(paragraph.end(), end + 1);
            before = sentence(start, end, before, paragraph.section());
            start = end;
        }
    }

    private Bound sentence(int start, int end, Bound before, String section) {
        Bound bound = before;
        boolean named = false;
        int from = start;
        for (int clause = start; clause < end; clause = Clauses.end(layout.folded(), clause) + 1) {
            Optional<Bound> next = addressees.at(layout.folded(), clause, end);
            if (next.isPresent()) {
                words(from, clause, bound, named, section);
                bound = next.get();
                named = true;
                from = clause;
            }
        }
        words(from, end, bound, named, section);
        return bound;
    }

    /** Words for one group of addressees; {@code named}: they say it themselves, it is not taken over from the sentence before. */
    private void words(int start, int end, Bound bound, boolean named, String section) {
        Excerpt words = Excerpt.of(layout.text(), start, end);
        String folded = layout.folded().substring(start, end);
        if (Obligation.isNeverUnder(section) || words.text().length() < 6) {
            return;
        }
        List<ReadDeadline> deadlines = DeadlineGrammar.read(words, year).stream().filter(this::isAhead).toList();
        List<ReadRecurrence> recurrence = RecurrenceGrammar.read(words).stream().filter(cycle -> !isSupervision(cycle.span())).toList();
        boolean binds = Obligation.binds(folded);
        if (named && bound.office() && deadlines.isEmpty() && recurrence.isEmpty() && binds && !isSupervision(words.span())) {
            add(Offered.ITEM, bound, List.of(), List.of(), List.of(), words.span(), "duty-of-the-office");
        } else if (!bound.isNobody() && (named || binds) && !(deadlines.isEmpty() && recurrence.isEmpty())) {
            add(Offered.ITEM, bound, IndicatorGrammar.read(words), deadlines, recurrence, words.span(), deadlines.isEmpty() ? "cycle-for-a-group" : "date-for-a-group");
        } else if (!deadlines.isEmpty() || !recurrence.isEmpty()) {
            add(recurrence.isEmpty() ? Offered.MILESTONE : Offered.ITEM, Bound.NOBODY, IndicatorGrammar.read(words), deadlines, recurrence, words.span(), "dated-sentence");
        } else {
            List<ReadIndicator> targets = IndicatorGrammar.read(words);
            if (targets.stream().anyMatch(target -> target.operator() != ReadIndicator.Operator.EXACTLY)) {
                add(Offered.MILESTONE, Bound.NOBODY, targets, List.of(), List.of(), words.span(), "plan-target");
            }
        }
    }

    /** A date before the plan's year tells of the past. */
    private boolean isAhead(ReadDeadline deadline) {
        return year.isEmpty() || deadline.due().isEmpty() || deadline.due().get().getYear() >= year.get();
    }

    private boolean isSupervision(SourceSpan span) {
        int next = supervision.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }

    private void add(Offered offered, Bound bound, List<ReadIndicator> indicators, List<ReadDeadline> deadlines, List<ReadRecurrence> recurrence, SourceSpan span,
                     String rule) {
        DraftDuty last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean goesOn = last != null && last.rule().equals(rule) && rule.equals("plan-target") && deadlines.isEmpty() && last.deadlines().isEmpty()
                && last.span().end() == span.start();
        if (goesOn) {
            found.remove(found.size() - 1);
            List<ReadIndicator> both = new ArrayList<>(last.indicators());
            both.addAll(indicators);
            put(offered, bound, both, deadlines, recurrence, Excerpt.of(layout.text(), last.span().start(), span.end()).span(), rule);
        } else {
            put(offered, bound, indicators, deadlines, recurrence, span, rule);
        }
    }

    private void put(Offered offered, Bound bound, List<ReadIndicator> indicators, List<ReadDeadline> deadlines, List<ReadRecurrence> recurrence, SourceSpan span,
                     String rule) {
        String key = Asked.key(Kind.DUTY_OFFERED, "", span.sentence());
        int count = keys.merge(key, 1, Integer::sum);
        found.add(new DraftDuty(count == 1 ? key : key + "~" + count, offered, span.sentence().replaceAll("\\s", ""), bound.names(), indicators, deadlines,
                recurrence, span, rule));
    }

    /** The last day of a date as {@link ReadDeadline#date()} writes it; empty for a relative one. */
    private static Optional<LocalDate> due(String date) {
        if (!date.matches("\\d{4}(?:-.+)?")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.substring(0, 4));
        String rest = date.length() > 5 ? date.substring(5) : "";
        if (rest.matches("\\d\\d-\\d\\d")) {
            return Optional.of(LocalDate.parse(date));
        }
        int month = rest.matches("\\d\\d") ? Integer.parseInt(rest) : rest.matches("H1") ? 6 : rest.matches("Q\\d") ? 3 * (rest.charAt(1) - '0') : 12;
        return Optional.of(YearMonth.of(year, month).atEndOfMonth());
    }
}
