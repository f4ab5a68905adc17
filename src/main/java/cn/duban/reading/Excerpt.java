package cn.duban.reading;

import java.util.Arrays;

/** Words taken out of the cleaned text, line breaks left out, that still know where each character stood. */
final class Excerpt {

    private final String source;
    private final String text;
    private final int[] offsets;

    private Excerpt(String source, String text, int[] offsets) {
        this.source = source;
        this.text = text;
        this.offsets = offsets;
    }

    static Excerpt of(String source, int start, int end) {
        return of(source, new int[] {start, end});
    }

    /** Words from several places, in order. */
    static Excerpt of(String source, int[]... ranges) {
        int length = 0;
        for (int[] range : ranges) {
            length += range[1] - range[0];
        }
        StringBuilder text = new StringBuilder(length);
        int[] offsets = new int[length];
        for (int[] range : ranges) {
            for (int i = range[0]; i < range[1]; i++) {
                char c = source.charAt(i);
                if (c != '\n' && c != '\t') {
                    offsets[text.length()] = i;
                    text.append(c);
                }
            }
        }
        return new Excerpt(source, text.toString(), Arrays.copyOf(offsets, text.length()));
    }

    /** Only the first characters of these words. */
    Excerpt first(int length) {
        return new Excerpt(source, text.substring(0, length), Arrays.copyOf(offsets, length));
    }

    String text() {
        return text;
    }

    /** The place in the cleaned text of the characters from {@code from} to {@code to} of {@link #text()}. */
    SourceSpan span(int from, int to) {
        if (text.isEmpty() || from >= to) {
            return new SourceSpan(0, 0, "");
        }
        int start = offsets[from];
        int end = offsets[to - 1] + 1;
        return new SourceSpan(start, end, source.substring(start, end).replace("\n", "").replace("\t", " "));
    }

    SourceSpan span() {
        return span(0, text.length());
    }
}
