package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of lines: page markers out, lines that were only wrapped joined again. In the result {@code \n} ends a paragraph,
 * {@code \t} parts table cells, and a blank marks a place where the source had white space, which later repairs may need.
 */
final class Lines {

    private static final Pattern PAGE_MARKER = Pattern.compile("^(\\d{1,3})、");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-—–－]?\\s*\\d{1,3}\\s*[-—–－]?$|^第\\s*\\d+\\s*页(.{0,3}共\\s*\\d+\\s*页)?$");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern AROUND_TAB = Pattern.compile(" ?\\t ?");
    private static final int MARKED_PAGES_AT_LEAST = 3;

    private Lines() {
    }

    static String paragraphs(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : source.split("\\R|\f", -1)) {
            lines.add(stripped(line));
        }
        if (Furniture.surrounds(source)) {
            lines = new ArrayList<>(Furniture.strip(lines));
        }
        lines.removeIf(line -> line.isEmpty() || PAGE_NUMBER.matcher(line).matches());
        return join(withoutPageMarkers(lines));
    }

    /**
     * "…综合改|12、革…": some libraries start every page with its number, even in the middle of a word. Lines are such pages if
     * their numbers count up from 1 and most pages before them end in the middle of a sentence.
     */
    private static List<String> withoutPageMarkers(List<String> lines) {
        int next = 1;
        int cut = 0;
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = PAGE_MARKER.matcher(lines.get(i));
            if (marker.find() && Integer.parseInt(marker.group(1)) == next) {
                if (next > 1 && lines.get(i - 1).length() >= 100 && !endsParagraph(lines.get(i - 1))) {
                    cut++;
                }
                marked.add(i);
                next++;
            }
        }
        if (marked.size() < MARKED_PAGES_AT_LEAST || cut * 2 < marked.size() - 1) {
            return lines;
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean page = marked.contains(i);
            String line = page ? PAGE_MARKER.matcher(lines.get(i)).replaceFirst("") : lines.get(i);
            if (page && !out.isEmpty() && i > marked.get(0)) {
                out.set(out.size() - 1, out.get(out.size() - 1) + line);
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private static String join(List<String> lines) {
        int width = fullWidth(lines);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.append(blanksToOne(line));
            if (i + 1 < lines.size()) {
                out.append(isWrapped(line, lines.get(i + 1), width) ? ' ' : '\n');
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
        if (line.indexOf('\t') >= 0 || next.indexOf('\t') >= 0) {
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

    private static boolean endsParagraph(String line) {
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
