package cn.duban.document;

import java.util.List;

/**
 * What stands on a page of a .pdf, as a reader holds it: x from the left, y from the top, in points.
 *
 * @param number     from 1
 * @param width      of the page
 * @param glyphs     its characters in no particular order; blanks are left out
 * @param rules      its horizontal and vertical lines
 * @param hasPicture whether a picture stands on it
 * @param shown      how many characters it prints
 * @param unknown    how many of them the file does not tell
 */
record PdfPage(int number, float width, List<Glyph> glyphs, List<Rule> rules, boolean hasPicture, int shown, int unknown) {

    /**
     * A character.
     *
     * @param y    of the line it stands on
     * @param size of its font
     */
    record Glyph(String text, float x, float y, float width, float size) {

        float right() {
            return x + width;
        }

        /** A point in the middle of the character. */
        float middleX() {
            return x + width / 2;
        }

        float middleY() {
            return y - size * 0.35f;
        }
    }

    /** A drawn line between two points; horizontal if {@code y1 == y2}, else vertical. */
    record Rule(float x1, float y1, float x2, float y2) {

        boolean isHorizontal() {
            return y1 == y2;
        }
    }
}
