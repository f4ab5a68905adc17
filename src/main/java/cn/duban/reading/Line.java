package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the source on its way to a paragraph.
 *
 * @param words without blanks at its ends
 * @param notes the places of what was taken out before it
 */
record Line(String words, String notes) {

    static List<Line> of(List<String> words, String notesBefore) {
        List<Line> lines = new ArrayList<>();
        for (String line : words) {
            lines.add(new Line(line, lines.isEmpty() ? notesBefore : ""));
        }
        return lines;
    }

    static List<String> words(List<Line> lines) {
        return lines.stream().map(Line::words).toList();
    }
}
