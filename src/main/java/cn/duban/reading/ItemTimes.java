package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the sentences and the label 完成时限 of one item say about time.
 *
 * @param ongoing the words that say that it goes on; a label says so for the whole item, a sentence only where nothing else bounds it
 */
record ItemTimes(List<ReadDeadline> deadlines, List<ReadRecurrence> recurrence, Optional<String> ongoing) {

    /**
     * @param own     the words of the item's label or column, empty where there is none
     * @param heading the words of the label above all items, which bind where the item says nothing itself
     * @param span    where the item stands
     */
    static ItemTimes of(Excerpt body, Optional<String> own, Optional<String> heading, SourceSpan span, PlanTime time) {
        List<ReadDeadline> deadlines = new ArrayList<>(DeadlineGrammar.read(body, time));
        Optional<String> label = own.or(() -> deadlines.isEmpty() ? heading : Optional.empty());
        label.flatMap(words -> DeadlineLabel.of(words, span, time)).filter(date -> deadlines.stream().noneMatch(deadline -> same(deadline, date)))
                .ifPresent(deadlines::add);
        List<ReadRecurrence> recurrence = new ArrayList<>(RecurrenceGrammar.read(body));
        label.ifPresent(words -> RecurrenceGrammar.read(Excerpt.of(words, 0, words.length())).stream()
                .filter(cycle -> recurrence.stream().noneMatch(known -> known.cycle().equals(cycle.cycle())))
                .forEach(cycle -> recurrence.add(new ReadRecurrence(cycle.phrase(), cycle.cycle(), span))));
        Optional<String> ongoing = label.flatMap(words -> DeadlineLabel.ongoing(words, time)).or(() -> deadlines.isEmpty() ? Ongoing.in(body) : Optional.empty());
        return new ItemTimes(List.copyOf(deadlines), List.copyOf(recurrence), ongoing);
    }

    private static boolean same(ReadDeadline sentence, ReadDeadline label) {
        return label.due().isPresent() ? sentence.due().equals(label.due()) : sentence.date().equals(label.date());
    }
}
