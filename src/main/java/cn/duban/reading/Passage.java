package cn.duban.reading;

import java.util.Objects;

/**
 * 段落: a stretch of the cleaned text and what came of it. The passages of a reading tile its text: they follow each other without a gap
 * or an overlap from the first character to the last, so that nothing of a plan can fall through a crack.
 *
 * @param start   first character in {@link Reading#text()}, from 0
 * @param end     after the last character; line breaks belong to the passage before them
 * @param kind    what came of it
 * @param ref     the item's or the action's number, or the key of a duty or question; empty where {@code kind} says that there is none
 * @param section the headings it stands under, outermost first, joined by " / "; empty outside of all of them
 */
public record Passage(int start, int end, Kind kind, String ref, String section) {

    public Passage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(ref);
        Objects.requireNonNull(section);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A passage holds something: " + start + " to " + end);
        }
    }

    /** What may come of a passage. */
    public enum Kind {
        /** What the document says of itself: title, issuer, number, date, addressee, the documents it carries out. */
        HEAD,
        /** A heading; {@code ref} is the number of the action it names, empty if it names none. */
        HEADING,
        /** Part of an item, its number and unit bracket included; {@code ref} is the item's true number. */
        ITEM,
        /**
         * A clause for many items: units of a heading ({@code ref}: the action's number), a blanket clause or how the plan is supervised
         * (empty).
         */
        CLAUSE,
        /** A duty outside of the numbered items that is offered as an item or a milestone; {@code ref} is {@link DraftDuty#key()}. */
        DUTY,
        /** Nothing came of it yet: a person has to say that it is not a task, or make it one. {@code ref} is {@link Question#key()}. */
        UNCOVERED
    }
}
