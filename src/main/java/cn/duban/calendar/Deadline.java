package cn.duban.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 完成时限: a deadline with the words it was read from and the rule that read them, so that every date can be explained.
 * A presumed deadline (推定) was not in the sentence: a rule of the plan set it.
 *
 * @param date     the last day on which the work is in time, inclusive
 * @param phrase   the source phrase as printed, empty where there is none
 * @param rule     name of the rule that read it, e.g. {@code named-date}, {@code plan-year}; a message key {@code deadline.rule.<rule>} says it in words
 * @param presumed whether a rule of the plan presumed it
 */
public record Deadline(LocalDate date, String phrase, String rule, boolean presumed) {

    public Deadline {
        Objects.requireNonNull(date);
        phrase = phrase == null ? "" : phrase;
        Objects.requireNonNull(rule);
    }

    /** Overdue from the day after the date; derived, never stored. */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(date);
    }
}
