package cn.duban.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 完成时限: a deadline with the words it was read from and the rule that read them, so that every date can be explained.
 * A presumed deadline (推定) was not in the sentence: a rule of the plan set it. A waived one (不设时限) names why the work has no
 * date, as 长期坚持; it is never late.
 *
 * @param date     the last day on which the work is in time, inclusive; {@link #NO_DATE} if it is waived
 * @param phrase   the source phrase as printed, empty where there is none
 * @param rule     name of the rule that read it, e.g. {@code named-date}, {@code plan-year}; a message key {@code deadline.rule.<rule>} says it in words
 * @param presumed whether a rule of the plan presumed it
 */
public record Deadline(LocalDate date, String phrase, String rule, boolean presumed) {

    /** 不设时限: stands where a date stands and lies after all of them. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);
    /** The rule of a waived deadline; its phrase is the reason. */
    public static final String WAIVED = "waived";

    public Deadline {
        Objects.requireNonNull(date);
        phrase = phrase == null ? "" : phrase;
        Objects.requireNonNull(rule);
        if (rule.equals(WAIVED) != date.equals(NO_DATE)) {
            throw new IllegalArgumentException("A waived deadline has no date, and no other lacks it: " + rule + " " + date);
        }
    }

    /**
     * A deadline that is waived.
     *
     * @param reason why the work has no date, in the plan's words or the office's
     */
    public static Deadline waived(String reason) {
        return new Deadline(NO_DATE, reason, WAIVED, false);
    }

    /** A deadline that the text itself seems to waive; the office has still to agree. */
    public static Deadline presumedWaived(String words) {
        return new Deadline(NO_DATE, words, WAIVED, true);
    }

    public boolean isWaived() {
        return rule.equals(WAIVED);
    }

    /** Overdue from the day after the date; derived, never stored. */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(date);
    }
}
