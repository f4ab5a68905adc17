package cn.duban.reading;

import cn.duban.reading.Outline.Node;
import java.util.Optional;

/**
 * An item before its number, targets and dates have been read.
 *
 * @param action      the heading it stands under, empty in a document without headings
 * @param node        the number it begins with, empty for an unnumbered paragraph or table row
 * @param printed     the number printed, empty if there is none
 * @param numberLost  only the full stop of the number is left, or it follows a finished item without any number
 * @param body        the item's words without number and unit bracket
 * @param start       first character in the cleaned text, number included
 * @param end         after the last one, bracket included
 * @param own         what its own bracket says
 * @param units       where that stands, {@link Span#NONE} if nowhere
 * @param actionName  name of the action where a table column gives it, otherwise empty
 */
record RawItem(Optional<Node> action, Optional<Node> node, String printed, boolean numberLost, Excerpt body, int start, int end,
               Assignment own, Span units, String actionName) {

    /** The same item with the units and the time limit that stand elsewhere. */
    RawItem assigned(Assignment elsewhere, Span place) {
        return new RawItem(action, node, printed, numberLost, body, start, end, elsewhere, place, actionName);
    }

    /** The same item, that ends where the next one begins. */
    RawItem until(int next) {
        return new RawItem(action, node, printed, numberLost, body, start, Math.min(end, next), own, units, actionName);
    }

    /** A stretch of the cleaned text. */
    record Span(int start, int end) {

        static final Span NONE = new Span(0, 0);
    }
}
