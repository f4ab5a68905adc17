package cn.duban.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * 表格: the cells of a table with what they span, whatever file they came in. Printed it is a line per row with tabs between the cells;
 * where a cell goes on from the row above there stands {@link #SAME_AS_ABOVE}, so that a merged cell and an empty one are not mistaken
 * for each other; a cell over the whole width is a line of its own.
 */
final class TableGrid {

    /** The ditto mark, which people write into tables in just this sense. */
    static final String SAME_AS_ABOVE = "〃";
    private static final int WIDEST_SPAN = 1_000;
    private static final long MOST_CELLS = 4_000_000;

    private final List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private int column;
    /** For each column the last cell in it. */
    private Cell[] last = new Cell[16];

    void newRow() {
        row++;
        column = 0;
    }

    /** Leaves columns out in this row. */
    void skip(int columns) {
        column += Math.max(0, Math.min(WIDEST_SPAN, columns));
    }

    /** Goes to a column, from 0. */
    void at(int place) {
        column = place;
    }

    /** The next cell, beside what spans down into this row. */
    void add(int columnSpan, int rowSpan, String words) {
        while (column < last.length && last[column] != null && last[column].lastRow >= row) {
            column++;
        }
        put(columnSpan, row + Math.max(1, rowSpan) - 1, words);
    }

    /** The next cell, in the column that it is in. */
    void add(int columnSpan, String words) {
        put(columnSpan, row, words);
    }

    /** The next cell only goes on from the one above. */
    void continued(int columnSpan) {
        Cell above = column < last.length ? last[column] : null;
        if (above == null || above.lastRow < row - 1 || above.column != column) {
            put(columnSpan, row, "");
        } else {
            above.lastRow = row;
            column += above.columnSpan;
        }
    }

    private void put(int columnSpan, int lastRow, String words) {
        int span = Math.max(1, Math.min(WIDEST_SPAN, columnSpan));
        Cell cell = new Cell(row, column, span, lastRow, words.strip());
        cells.add(cell);
        column += span;
        if (column > last.length) {
            last = Arrays.copyOf(last, column * 2);
        }
        Arrays.fill(last, cell.column, column, cell);
    }

    /** Whether everything stands in one column: a frame around paragraphs, and no table. */
    boolean isFrame() {
        return cells.stream().mapToInt(cell -> cell.column).distinct().count() <= 1;
    }

    /** @throws DocumentRefused if it is wider and longer than any table */
    List<String> lines() {
        if (isFrame()) {
            return cells.stream().map(cell -> cell.words).filter(words -> !words.isEmpty()).toList();
        }
        int[] starts = new TreeSet<>(cells.stream().map(cell -> cell.column).toList()).stream().mapToInt(Integer::intValue).toArray();
        if ((long) (row + 1) * starts.length > MOST_CELLS) {
            throw new DocumentRefused("too-large", "A table is larger than any plan's.", "", SourceText.MOST_CHARACTERS);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r <= row; r++) {
            rows.add(new ArrayList<>());
        }
        cells.forEach(cell -> rows.get(cell.row).add(cell));
        List<String> lines = new ArrayList<>();
        Cell[] above = new Cell[starts.length];
        for (int r = 0; r <= row; r++) {
            line(r, rows.get(r), starts, above).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<String> line(int row, List<Cell> cells, int[] starts, Cell[] above) {
        String[] words = new String[starts.length];
        for (int i = 0; i < starts.length; i++) {
            boolean goesOn = above[i] != null && above[i].lastRow >= row && above[i].row < row;
            words[i] = goesOn && above[i].column == starts[i] && !above[i].words.isEmpty() ? SAME_AS_ABOVE : "";
        }
        boolean says = false;
        boolean whole = false;
        for (Cell cell : cells) {
            int at = Arrays.binarySearch(starts, cell.column);
            words[at] = cell.words.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
            says |= !words[at].isEmpty();
            int beyond = at;
            while (beyond < starts.length && starts[beyond] < cell.column + cell.columnSpan) {
                above[beyond++] = cell;
            }
            whole |= at == 0 && beyond == starts.length && starts.length > 1;
        }
        return !says ? Optional.empty() : Optional.of(whole ? words[0] : String.join("\t", words));
    }

    private static final class Cell {
        private final int row;
        private final int column;
        private final int columnSpan;
        private final String words;
        private int lastRow;

        private Cell(int row, int column, int columnSpan, int lastRow, String words) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.lastRow = lastRow;
            this.words = words;
        }
    }
}
