package cn.duban.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * 段落 of a draft: a stretch of the plan's text and what came of it by now. The passages tile the text.
 *
 * @param start    first character, from 0
 * @param end      after the last character
 * @param ref      the item's id for ITEM and DROPPED; else what the reader referred to: an action's number, the key of a duty or of a question, or nothing
 * @param section  the headings it stands under, outermost first, joined by " / "
 * @param markedBy who said that it is not a task, for NOT_A_TASK only
 */
public record DraftPassage(int start, int end, Kind kind, String ref, String section, Optional<String> markedBy, Optional<Instant> markedAt) {

    /** What came of a passage. */
    public enum Kind {
        /** What the document says of itself. */
        HEAD,
        /** A heading. */
        HEADING,
        /** Part of an item that is issued. */
        ITEM,
        /** Part of an item that was dropped, with a reason. */
        DROPPED,
        /** A clause that many items inherit. */
        CLAUSE,
        /** A duty outside of the items; a question asks what it is, unless it has been answered. */
        DUTY,
        /** A person said that it is not a task. */
        NOT_A_TASK,
        /** Nothing came of it yet: it keeps the plan from being confirmed. */
        UNCOVERED
    }

    boolean isUncovered() {
        return kind == Kind.UNCOVERED;
    }

    String words(String text) {
        return text.substring(start, end).replaceAll("\\s+", "");
    }
}
