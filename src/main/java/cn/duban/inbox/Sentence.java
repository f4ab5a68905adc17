package cn.duban.inbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 一句话: what is told, as the key of a text and its arguments, so that each reader gets it in their own language.
 *
 * @param code      a message key, such as {@code notice.URGED}
 * @param arguments texts as somebody wrote them, whole or decimal numbers, dates, and sentences within the sentence
 */
public record Sentence(String code, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
        arguments.forEach(Sentence::check);
    }

    /** @throws IllegalArgumentException if an argument is none of those that can be kept and said again in another language */
    public static Sentence of(String code, Object... arguments) {
        return new Sentence(code, List.of(arguments));
    }

    private static void check(Object argument) {
        if (!(argument instanceof String || argument instanceof Integer || argument instanceof Long || argument instanceof BigDecimal
                || argument instanceof LocalDate || argument instanceof Sentence)) {
            throw new IllegalArgumentException("a sentence cannot keep a " + argument.getClass().getName());
        }
    }
}
