package cn.duban.reading;

import java.util.Objects;

/**
 * What is to be done again and again.
 *
 * @param phrase the words of the plan
 * @param cycle  {@code weekly}, {@code monthly}, {@code every-2-months}, {@code quarterly}, {@code half-yearly}, {@code yearly},
 *               {@code every-2-years}, {@code every-3-years}
 */
public record ReadRecurrence(String phrase, String cycle, SourceSpan span) {

    public ReadRecurrence {
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(cycle);
        Objects.requireNonNull(span);
    }
}
