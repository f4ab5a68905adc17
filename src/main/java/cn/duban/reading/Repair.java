package cn.duban.reading;

import java.util.Objects;

/**
 * A damage that was found and mended. A repair that is not certain is a {@link Question} as well.
 *
 * @param kind    what was damaged
 * @param span    the mended place in {@link Reading#text()}; empty words where something was only taken out
 * @param before  as it came out of the file; for what was taken out, that
 * @param after   as it is read now, empty where something was taken out
 * @param rule    the name of the rule that mended it, as {@code pages-in-number-order}
 * @param certain whether the document's own grammar leaves no other reading
 */
public record Repair(Kind kind, SourceSpan span, String before, String after, String rule, boolean certain) {

    public Repair {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(span);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(rule);
    }

    /** What may be damaged. */
    public enum Kind {
        /** Pages stood in the wrong order. */
        PAGES_REORDERED,
        /** A line stood inside another sentence. */
        LINE_MOVED,
        /** A page number or marker, a running head: taken out. */
        PAGE_MARKER,
        /** What a web page prints around a document: taken out. */
        FURNITURE,
        /** A number was lost, or slipped: {@code before} is the printed one, {@code after} the true one. */
        NUMBER,
        /** A unit bracket, or a text, was cut by a page and joined again. */
        JOINED,
        /** Blanks inside a word. */
        BLANKS,
        /** A character that only looks like the right one: H9人, %o. */
        LOOK_ALIKE,
        /** Words that a converter swapped for others. */
        SWAPPED_WORD
    }
}
