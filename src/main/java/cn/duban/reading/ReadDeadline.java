package cn.duban.reading;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * 完成时限: what bounds completion, as printed and as it was read.
 *
 * @param phrase       the words of the plan
 * @param date         {@code 2023}, {@code 2023-06}, {@code 2023-03-17}, {@code 2023-H1}, {@code 2023-Q1}, or a relative form:
 *                     {@code year-end}, {@code H1}, {@code --06}, {@code P5Y}
 * @param due          the last day of that period; a named date or period end never moves for a holiday (民法典 201-204);
 *                     empty while the year is unknown
 * @param rule         the name of the rule that read it, as {@code until-year}
 * @param yearInferred the year is the plan's, the phrase has none
 * @param fromColumn   read from a column or a label 完成时限, not from a sentence
 */
public record ReadDeadline(String phrase, String date, Optional<LocalDate> due, String rule, boolean yearInferred, boolean fromColumn,
                           SourceSpan span) {

    public ReadDeadline {
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(date);
        Objects.requireNonNull(due);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(span);
    }
}
