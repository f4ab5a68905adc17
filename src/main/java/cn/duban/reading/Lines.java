package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of lines: page markers out, lines that were only wrapped joined again. In the result {@code \n} ends a paragraph,
 * {@code \t} parts table cells, and a blank marks a place where the source had white space, which later repairs may need.
 */
final class Lines {

    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern AROUND_TAB = Pattern.compile(" ?\\t ?");

    private Lines() {
    }

    static String paragraphs(String source, Mends mends) {
        List<String> words = new ArrayList<>();
        for (String line : Mends.clean(source).split("\\R|\f", -1)) {
            words.add(stripped(line));
        }
        words = BrokenRows.unquoted(words);
        List<Line> lines = Furniture.surrounds(source) ? Furniture.strip(words, mends) : Line.of(words, "");
        return join(PageMarkers.withoutNumbersInFront(PageMarkers.withoutHeads(lines, mends), mends));
    }

    private static String join(List<Line> lines) {
        List<String> words = Line.words(lines);
        int width = fullWidth(words);
        boolean[] runsOn = BrokenRows.runningOn(words);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(lines.get(i).notes()).append(blanksToOne(words.get(i)));
            if (i + 1 < lines.size()) {
                out.append(runsOn[i] || isWrapped(words.get(i), words.get(i + 1), width) ? Repaired.WRAP : '\n');
            }
        }
        return out.toString();
    }

    /** The width of a full line, if the document is wrapped at a width at all; else a width that no line reaches. */
    private static int fullWidth(List<String> lines) {
        int[] count = new int[121];
        int long_ = 0;
        for (String line : lines) {
            if (line.length() > 15 && line.indexOf('\t') < 0) {
                long_++;
                count[Math.min(120, line.length())]++;
            }
        }
        for (int width = 119; width > 15; width--) {
            int near = count[width] + count[width - 1] + (width > 16 ? count[width - 2] : 0);
            if (near >= 5 && near * 3 >= long_) {
                return isFilled(lines, width - 3) ? width - 3 : Integer.MAX_VALUE;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Lines that were cut at a width run on: hardly one of the full ones begins a new number behind it or is followed by one. */
    private static boolean isFilled(List<String> lines, int width) {
        int full = 0;
        int over = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() >= width && lines.get(i).indexOf('\t') < 0 && !endsParagraph(lines.get(i))) {
                full++;
                over += Marks.beginsWithMark(Glyphs.fold(lines.get(i + 1))) || lines.get(i).length() > width + 6 ? 1 : 0;
            }
        }
        return full > 0 && over * 4 <= full;
    }

    private static boolean isWrapped(String line, String next, int width) {
        if (line.isEmpty() || next.isEmpty() || line.indexOf('\t') >= 0 || next.indexOf('\t') >= 0) {
            return false;
        }
        if (Marks.beginsWithMark(Glyphs.fold(next))) {
            return false;
        }
        if (line.length() >= width && !endsParagraph(line)) {
            return true;
        }
        char last = Glyphs.fold(line.charAt(line.length() - 1));
        return last == '、' || last == ',' || last == '(' || last == '“' || last == '《';
    }

    static boolean endsParagraph(String line) {
        if (line.isEmpty()) {
            return true;
        }
        char last = Glyphs.fold(line.charAt(line.length() - 1));
        return Glyphs.endsSentence(last) || last == ':' || last == ')' || last == ']';
    }

    /** Without blanks at both ends; a tab at the front stands for an empty cell. */
    private static String stripped(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) != '\t' && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && line.charAt(to - 1) != '\t' && isBlank(line.charAt(to - 1))) {
            to--;
        }
        String words = line.substring(from, to);
        return words.isBlank() ? "" : words;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Glyphs.fold(c) == ' ';
    }

    private static String blanksToOne(String line) {
        return AROUND_TAB.matcher(BLANKS.matcher(line).replaceAll(" ")).replaceAll("\t");
    }
}
