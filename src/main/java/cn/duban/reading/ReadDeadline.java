package cn.duban.reading;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * 完成时限: what bounds completion, as printed and as it was read.
 *
 * @param phrase       the words of the plan
 * @param date         {@code 2023}, {@code 2023-06}, {@code 2023-03-17}, {@code 2023-H1}, {@code 2023-Q1}, or a relative form:
 *                     {@code year-end}, {@code month-end}, {@code H1}, {@code --06}, {@code P5Y}, {@code P30D}, {@code P10WD} (working days),
 *                     {@code PT24H}, {@code at-once}
 * @param due          the last day of that period; a named date or period end never moves for a holiday (民法典 201-204);
 *                     empty while the year is unknown, or the event that a period is counted from has not come
 * @param rule         the name of the rule that read it, as {@code until-year}
 * @param yearInferred the year is the plan's, the phrase has none
 * @param yearScrubbed the year was blotted out or replaced in the file, so the date is only as printed
 * @param twoReadings  the words can be read in two ways (6月前); the later one was taken
 * @param fromColumn   read from a column or a label 完成时限, not from a sentence
 * @param counted      the period and its event, where it is counted from one; its end rolls over holidays (民法典 203)
 */
public record ReadDeadline(String phrase, String date, Optional<LocalDate> due, String rule, boolean yearInferred, boolean yearScrubbed,
                           boolean twoReadings, boolean fromColumn, Optional<CountedPeriod> counted, SourceSpan span) {

    public ReadDeadline {
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(date);
        Objects.requireNonNull(due);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(counted);
        Objects.requireNonNull(span);
    }

    /** A date read from the words without any doubt about it. */
    static ReadDeadline plain(String phrase, String date, LocalDate due, String rule, SourceSpan span) {
        return new ReadDeadline(phrase, date, Optional.of(due), rule, false, false, false, false, Optional.empty(), span);
    }
}
