package cn.duban.document;

import cn.duban.document.PdfPage.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that is drawn with borders, or stands in columns, on one page or on several.
 *
 * @param top   in points from the top of its page
 * @param edges of its columns, in points from the left
 */
record PdfTable(float top, float[] edges, List<Row> rows) {

    private static final float SAME_PLACE = 4;

    /** The table when its borders are known: {@code region[row][column]} numbers the cell that covers the place. */
    static PdfTable of(float top, float[] edges, int[][] region, List<List<Glyph>> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < region.length; r++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < region[r].length; c++) {
                int own = region[r][c];
                if (c > 0 && region[r][c - 1] == own) {
                    continue;
                }
                int span = 1;
                while (c + span < region[r].length && region[r][c + span] == own) {
                    span++;
                }
                boolean goesOn = r > 0 && region[r - 1][c] == own;
                cells.add(new Cell(c, span, goesOn, goesOn ? "" : PdfLine.joined(PdfLine.in(glyphs.get(own)))));
            }
            rows.add(new Row(cells));
        }
        return new PdfTable(top, edges, rows);
    }

    /** Whether it goes on in a table at the top of the next page: its columns are as wide. */
    boolean goesOnIn(PdfTable next) {
        if (edges.length != next.edges.length) {
            return false;
        }
        for (int i = 0; i < edges.length; i++) {
            if (Math.abs(edges[i] - edges[0] - next.edges[i] + next.edges[0]) > SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    /** Both as one table: heading rows that come again on the next page once, a row that the page cut in two whole. */
    PdfTable and(PdfTable next) {
        List<Row> all = new ArrayList<>(rows);
        int from = 0;
        while (from < next.rows.size() && from < rows.size() && !rows.get(from).words().isBlank()
                && rows.get(from).words().equals(next.rows.get(from).words())) {
            from++;
        }
        for (int i = from; i < next.rows.size(); i++) {
            Row row = next.rows.get(i);
            Row last = all.get(all.size() - 1);
            if (i > from || !row.beginsBlank()) {
                all.add(row);
            } else if (last.isCutBefore(row)) {
                all.set(all.size() - 1, last.and(row));
            } else {
                all.add(row.goingOn());
            }
        }
        return new PdfTable(top, edges, all);
    }

    List<String> lines() {
        TableGrid grid = new TableGrid();
        for (Row row : rows) {
            grid.newRow();
            for (Cell cell : row.cells()) {
                grid.at(cell.column());
                if (cell.goesOn()) {
                    grid.continued(cell.span());
                } else {
                    grid.add(cell.span(), cell.words());
                }
            }
        }
        return grid.lines();
    }

    long characters() {
        return rows.stream().mapToLong(row -> row.words().length()).sum();
    }

    /**
     * @param goesOn whether it only goes on from the cell above
     */
    record Cell(int column, int span, boolean goesOn, String words) {
    }

    record Row(List<Cell> cells) {

        private String words() {
            StringBuilder words = new StringBuilder();
            cells.forEach(cell -> words.append(cell.words()));
            return words.toString();
        }

        private boolean beginsBlank() {
            return !cells.isEmpty() && cells.get(0).words().isBlank() && !cells.get(0).goesOn();
        }

        /** Whether the sentence of the longest cell has not ended here, and goes on there. */
        private boolean isCutBefore(Row next) {
            if (cells.size() != next.cells.size()) {
                return false;
            }
            int longest = 0;
            for (int i = 1; i < cells.size(); i++) {
                longest = cells.get(i).words().length() > cells.get(longest).words().length() ? i : longest;
            }
            String words = cells.get(longest).words();
            return !words.isEmpty() && !next.cells.get(longest).words().isBlank() && "。；！？.;!?".indexOf(words.charAt(words.length() - 1)) < 0;
        }

        private Row and(Row next) {
            List<Cell> joined = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                joined.add(new Cell(cell.column(), cell.span(), cell.goesOn(), PdfLine.join(cell.words(), next.cells.get(i).words())));
            }
            return new Row(joined);
        }

        /** The first cells are blank because a page began, and not because they hold nothing. */
        private Row goingOn() {
            List<Cell> changed = new ArrayList<>();
            boolean blank = true;
            for (Cell cell : cells) {
                blank &= cell.words().isBlank();
                changed.add(new Cell(cell.column(), cell.span(), blank, cell.words()));
            }
            return new Row(changed);
        }
    }
}
