package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A document whose damage was repaired as far as its own grammar shows how.
 *
 * @param text           without blanks; {@code \n} ends a paragraph, {@code \t} parts cells
 * @param seams          offsets where two pieces were put together
 * @param pagesReordered whether pages were put into another order
 */
record Repaired(String text, List<Integer> seams, boolean pagesReordered) {

    /** Marks a seam until the blanks are gone; a private-use character that no plan contains. */
    static final char SEAM = '\uE000';

    static Repaired from(String paragraphs, UnitNames names) {
        String clean = paragraphs.replace(String.valueOf(SEAM), "");
        String ordered = PageOrder.restore(clean, names);
        String whole = DisplacedLines.putBack(ordered, names);
        StringBuilder text = new StringBuilder(whole.length());
        List<Integer> seams = new ArrayList<>();
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == SEAM) {
                seams.add(text.length());
            } else if (Glyphs.fold(c) != ' ') {
                text.append(c);
            }
        }
        return new Repaired(text.toString(), List.copyOf(seams), !ordered.equals(clean));
    }

    boolean hasSeamInside(int start, int end) {
        return seams.stream().anyMatch(seam -> seam > start && seam < end);
    }
}
