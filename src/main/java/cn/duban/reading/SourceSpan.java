package cn.duban.reading;

import java.util.Objects;

/**
 * Where something was read: offsets into {@link Reading#text()} and the words found there.
 *
 * @param start    first character, from 0
 * @param end      after the last character
 * @param sentence the words between, without the line breaks of the source
 */
public record SourceSpan(int start, int end, String sentence) {

    public SourceSpan {
        Objects.requireNonNull(sentence);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forwards: " + start + " to " + end);
        }
    }
}
