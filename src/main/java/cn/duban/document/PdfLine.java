package cn.duban.document;

import cn.duban.document.PdfPage.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of print.
 *
 * @param page  number of its page, from 1
 * @param glyphs from left to right
 * @param y     of the line, in points from the top
 * @param size  of its largest font
 */
record PdfLine(int page, List<Glyph> glyphs, float y, float size) {

    /** In ems: a gap this wide is a blank between letters or figures, and between other characters. */
    private static final float BLANK_OF_LETTERS = 0.18f;
    private static final float BLANK = 0.7f;

    /** The lines that characters stand on, from top to bottom. */
    static List<PdfLine> in(List<Glyph> glyphs) {
        return in(0, glyphs);
    }

    static List<PdfLine> in(int page, List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        float y = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - y > 0.45f * Math.max(size, glyph.size())) {
                lines.add(line(page, line));
                line = new ArrayList<>();
                size = 0;
            }
            // The largest character says where the line stands; raised and lowered ones keep to it.
            if (line.isEmpty() || glyph.size() > size) {
                y = glyph.y();
                size = glyph.size();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(page, line));
        }
        return lines;
    }

    private static PdfLine line(int page, List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        Glyph largest = glyphs.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
        return new PdfLine(page, List.copyOf(glyphs), largest.y(), largest.size());
    }

    float left() {
        return glyphs.get(0).x();
    }

    float right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    String text() {
        return text(glyphs);
    }

    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0) {
                float gap = glyph.x() - glyphs.get(i - 1).right();
                boolean letters = isNarrow(text.charAt(text.length() - 1)) && isNarrow(glyph.text().charAt(0));
                if (gap > glyph.size() * (letters ? BLANK_OF_LETTERS : BLANK)) {
                    text.append(' ');
                }
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    /** The parts of the line between gaps that are wider than so many ems. */
    List<List<Glyph>> segments(float gap) {
        List<List<Glyph>> segments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).x() - glyphs.get(i - 1).right() > size * gap) {
                segments.add(glyphs.subList(from, i));
                from = i;
            }
        }
        return segments;
    }

    /** Lines that were only wrapped, as one. */
    static String joined(List<PdfLine> lines) {
        String text = "";
        for (PdfLine line : lines) {
            text = join(text, line.text());
        }
        return text;
    }

    /** Chinese is wrapped anywhere; a blank is needed only between words of letters. */
    static String join(String one, String other) {
        boolean words = !one.isEmpty() && !other.isEmpty() && isLetter(one.charAt(one.length() - 1)) && isLetter(other.charAt(0));
        return words ? one + " " + other : one + other;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNarrow(char c) {
        return c < 0x250;
    }
}
