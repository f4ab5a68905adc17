package cn.duban.reading;

import cn.duban.reading.TableColumns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a pasted table whose cells hold line breaks. Spreadsheets put such a cell into quotes; word processors do not, and only the
 * number of cells that the heading row has shows which lines are one row. Where it cannot tell, the lines stay as they are.
 */
final class BrokenRows {

    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.、]?");
    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}、.*|\\([一二三四五六七八九十]{1,3}\\).*");
    private static final int LONGEST_SECTION = 60;
    private static final int MOST_LINES = 20;

    private final List<String> lines;
    private int width;
    private int numberAt = -1;

    private BrokenRows(List<String> lines) {
        this.lines = lines;
    }

    /** The lines with every quoted cell, "…" from a tab or the line's start to a tab or the line's end, on one of them. */
    static List<String> unquoted(List<String> lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String row = lines.get(i);
            int used = i;
            for (int open = openQuote(row); open >= 0; open = openQuote(row)) {
                int last = used;
                StringBuilder cell = new StringBuilder(row);
                while (last + 1 < lines.size() && last - i < MOST_LINES && closingQuote(cell, open) < 0) {
                    last++;
                    cell.append(Repaired.WRAP).append(lines.get(last));
                }
                int close = closingQuote(cell, open);
                if (close < 0 || open == 0 && close + 1 == cell.length()) {
                    break;
                }
                row = cell.substring(0, open) + cell.substring(open + 1, close).replace("\"\"", "\"").replace('\t', ' ') + cell.substring(close + 1);
                used = last;
            }
            out.add(row);
            i = used;
        }
        return out;
    }

    /** Where the last cell begins, if it begins with a quote that does not close; a quote all alone is a ditto mark. */
    private static int openQuote(String line) {
        int cell = line.lastIndexOf("\t\"") + 1;
        boolean opens = line.startsWith("\"", cell) && line.indexOf('\t', cell) < 0 && cell + 1 < line.length();
        return opens && closingQuote(line, cell) < 0 ? cell : -1;
    }

    /** The quote that closes the cell; negative if none does, or one stands where it could not. */
    private static int closingQuote(CharSequence words, int open) {
        for (int at = open + 1; at < words.length(); at++) {
            if (words.charAt(at) != '"') {
                continue;
            }
            boolean doubled = at + 1 < words.length() && words.charAt(at + 1) == '"';
            if (!doubled) {
                return at + 1 == words.length() || words.charAt(at + 1) == '\t' ? at : -1;
            }
            at++;
        }
        return -1;
    }

    /** For each line, whether it runs on in the next one because the break stands inside a cell. */
    static boolean[] runningOn(List<String> lines) {
        return new BrokenRows(lines).find();
    }

    private boolean[] find() {
        boolean[] on = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            List<String> row = cells(i);
            List<Column> titles = row.size() == 1 ? List.of() : TableColumns.of(row);
            if (TableColumns.areNamed(titles)) {
                width = row.size();
                numberAt = titles.indexOf(Column.NUMBER);
            } else if (row.size() == 1) {
                width = row.get(0).length() > LONGEST_SECTION ? 0 : width;
            } else if (row.size() < width) {
                for (int last = lastLine(i, row); i < last; i++) {
                    on[i] = true;
                }
            }
        }
        return on;
    }

    /** The line that completes the row, itself a part of it; the row's own if none does. */
    private int lastLine(int start, List<String> row) {
        int count = row.size();
        for (int i = start + 1; i < lines.size() && i - start <= MOST_LINES; i++) {
            List<String> next = cells(i);
            count += next.size() - 1;
            if (count > width || next.size() == 1 && CHAPTER.matcher(next.get(0)).matches() || next.size() > 1 && beginsRow(next)) {
                return start;
            }
            if (count == width) {
                return isNumbered(row) || row.size() != next.size() && !Lines.endsParagraph(lines.get(start)) ? i : start;
            }
        }
        return start;
    }

    private boolean beginsRow(List<String> row) {
        return row.get(0).isEmpty() || ROW_NUMBER.matcher(row.get(0)).matches() || isNumbered(row) || TableColumns.areNamed(TableColumns.of(row));
    }

    private boolean isNumbered(List<String> row) {
        return numberAt >= 0 && numberAt < row.size() && ROW_NUMBER.matcher(row.get(numberAt)).matches();
    }

    private List<String> cells(int line) {
        List<String> cells = new ArrayList<>();
        for (String cell : Glyphs.fold(lines.get(line)).split("\t", -1)) {
            cells.add(cell.replace(" ", ""));
        }
        return cells;
    }
}
