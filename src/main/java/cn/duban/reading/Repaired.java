package cn.duban.reading;

import cn.duban.reading.Repair.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document whose damage was repaired as far as its own grammar shows how.
 *
 * @param text           without blanks; {@code \n} ends a paragraph, {@code \t} parts cells
 * @param seams          offsets where two pieces were put together
 * @param pagesReordered whether pages were put into another order
 * @param repairs        what was mended, in text order
 */
record Repaired(String text, List<Integer> seams, boolean pagesReordered, List<Repair> repairs) {

    /** Marks a seam until the blanks are gone; a private-use character that no plan contains. */
    static final char SEAM = '\uE000';
    /** Where a line was only wrapped: white space like any other, but no damage. */
    static final char WRAP = '\u000B';

    private static final int AROUND = 12;

    static Repaired of(String source, UnitNames names) {
        Mends mends = new Mends();
        String clean = Lines.paragraphs(source, mends);
        String ordered = PageOrder.restore(clean, names, mends);
        String whole = DisplacedLines.putBack(ordered, names, mends);
        StringBuilder text = new StringBuilder(whole.length());
        List<Integer> seams = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        TornWords torn = new TornWords(whole);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == SEAM) {
                seams.add(text.length());
            } else if (Mends.isPlace(c)) {
                places.add(new int[] {c, text.length()});
            } else if (Glyphs.fold(c) != ' ') {
                text.append(c);
            } else {
                torn.blank(i, text.length());
            }
        }
        String plain = text.toString();
        List<Repair> repairs = new ArrayList<>();
        places.forEach(place -> repairs.add(mends.at((char) place[0], place[1], plain)));
        seams.stream().distinct().forEach(seam -> repairs.add(joined(plain, seam)));
        repairs.addAll(torn.repairs(plain));
        repairs.sort(Comparator.comparingInt(repair -> repair.span().start()));
        return new Repaired(plain, List.copyOf(seams), !ordered.equals(clean), List.copyOf(repairs));
    }

    /** The words on both sides of a seam. */
    private static Repair joined(String text, int seam) {
        int from = Math.max(Math.max(0, seam - AROUND), text.lastIndexOf('\n', Math.max(0, seam - 1)) + 1);
        int newline = text.indexOf('\n', seam);
        int to = Math.min(Math.min(text.length(), seam + AROUND), newline < 0 ? text.length() : newline);
        String after = text.substring(from, to);
        return new Repair(Kind.JOINED, new SourceSpan(from, to, after), text.substring(from, seam) + "|" + text.substring(seam, to), after, "pieces-joined", seam > 0 && "。)".indexOf(Glyphs.fold(text.charAt(seam - 1))) >= 0);
    }

    boolean hasSeamInside(int start, int end) {
        return seams.stream().anyMatch(seam -> seam > start && seam < end);
    }
}
