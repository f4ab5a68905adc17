package cn.duban.reading;

import java.util.List;
import java.util.Objects;

/**
 * A duty outside of the numbered items: a closing paragraph with a date for everyone, a line of the schedule, a target of the plan as
 * a whole. It is offered; the office makes it an item or a milestone, or says that it is no task.
 *
 * @param key        the same for two readings of the same document
 * @param offered    what it looks like
 * @param text       its words, all white space removed
 * @param addressees whom it binds, canonical unit names or groups as 各县（市、区）人民政府, in document order; one duty per group of addressees
 * @param rule       the name of the rule that found it, as {@code closing-date-for-all}
 */
public record DraftDuty(String key, Offered offered, String text, List<String> addressees, List<ReadIndicator> indicators,
                        List<ReadDeadline> deadlines, List<ReadRecurrence> recurrence, SourceSpan span, String rule) {

    public DraftDuty {
        Objects.requireNonNull(key);
        Objects.requireNonNull(offered);
        Objects.requireNonNull(text);
        Objects.requireNonNull(span);
        Objects.requireNonNull(rule);
        addressees = List.copyOf(addressees);
        indicators = List.copyOf(indicators);
        deadlines = List.copyOf(deadlines);
        recurrence = List.copyOf(recurrence);
    }

    /** What a duty looks like. */
    public enum Offered {
        /** Somebody has to do it: becomes an item. */
        ITEM,
        /** Something has to be reached by a date: becomes a milestone of the plan. */
        MILESTONE
    }
}
