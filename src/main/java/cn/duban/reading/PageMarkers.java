package cn.duban.reading;

import cn.duban.reading.Repair.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out what pages print around their words: page numbers, running heads, and numbers in the middle of a word. */
final class PageMarkers {

    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^(\\d{1,3})、");
    private static final int MARKED_PAGES_AT_LEAST = 3;
    private static final int FULL_PAGE = 100;

    private PageMarkers() {
    }

    /** Empty lines go without a word; page numbers and running heads are noted. */
    static List<Line> withoutHeads(List<Line> lines, Mends mends) {
        boolean[] heads = RunningHeads.in(Line.words(lines));
        List<Line> out = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).words();
            notes.append(lines.get(i).notes());
            if (words.isEmpty()) {
                continue;
            }
            boolean number = RunningHeads.isPageNumber(words);
            if (heads[i] || number) {
                notes.append(mends.note(Kind.PAGE_MARKER, words, "", number ? "page-number" : "running-head"));
            } else {
                out.add(new Line(words, notes.toString()));
                notes.setLength(0);
            }
        }
        if (notes.length() > 0) {
            out.add(new Line("", notes.toString()));
        }
        return out;
    }

    /**
     * "…综合改|12、革…": some libraries start every page with its number, even in the middle of a word. Lines are such pages if
     * their numbers count up from 1 and most pages before them end in the middle of a sentence.
     */
    static List<Line> withoutNumbersInFront(List<Line> lines, Mends mends) {
        Set<Integer> marked = marked(lines);
        if (marked.isEmpty()) {
            return lines;
        }
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!marked.contains(i)) {
                out.add(line);
                continue;
            }
            Matcher marker = NUMBER_IN_FRONT.matcher(line.words());
            String number = marker.find() ? marker.group() : "";
            String notes = line.notes() + mends.note(Kind.PAGE_MARKER, number, "", "page-number-in-front");
            String words = line.words().substring(number.length());
            if (out.isEmpty() || number.equals("1、")) {
                out.add(new Line(words, notes));
            } else {
                Line before = out.get(out.size() - 1);
                out.set(out.size() - 1, new Line(before.words() + notes + words, before.notes()));
            }
        }
        return out;
    }

    private static Set<Integer> marked(List<Line> lines) {
        int next = 1;
        int cut = 0;
        Set<Integer> marked = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = NUMBER_IN_FRONT.matcher(lines.get(i).words());
            if (marker.find() && Integer.parseInt(marker.group(1)) == next) {
                String before = i == 0 ? "" : lines.get(i - 1).words();
                cut += next > 1 && before.length() >= FULL_PAGE && !Lines.endsParagraph(before) ? 1 : 0;
                marked.add(i);
                next++;
            }
        }
        return marked.size() < MARKED_PAGES_AT_LEAST || cut * 2 < marked.size() - 1 ? Set.of() : marked;
    }
}
