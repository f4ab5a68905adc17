package cn.duban.document;

import cn.duban.document.PdfPage.Glyph;
import cn.duban.document.PdfTable.Cell;
import cn.duban.document.PdfTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table without borders: lines that follow each other, with the same gaps between their parts running down through all of them. Takes
 * only what cannot be prose, since prose has no gaps.
 */
final class PdfColumns {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_LINES = 3;
    /** In ems. */
    private static final float GAP = 0.5f;

    private PdfColumns() {
    }

    /** A table and the lines that it takes. */
    record Found(PdfTable table, int lines) {
    }

    /** The table that begins with the given line, if one does. */
    static Optional<Found> at(List<PdfLine> lines, int from) {
        if (lines.get(from).segments(GAP).size() < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        List<float[]> columns = ranges(lines.get(from));
        int to = from + 1;
        int wide = 1;
        while (to < lines.size() && lines.get(to).y() - lines.get(to - 1).y() < 3.5f * lines.get(to).size()) {
            List<float[]> both = united(columns, ranges(lines.get(to)), lines.get(to).size() * GAP);
            // Prose below a table runs across its gaps.
            if (both.size() < columns.size()) {
                break;
            }
            columns = both;
            wide += lines.get(to).segments(GAP).size() >= FEWEST_COLUMNS ? 1 : 0;
            to++;
        }
        if (to - from < FEWEST_LINES || wide < FEWEST_LINES - 1) {
            return Optional.empty();
        }
        return Optional.of(new Found(table(lines.subList(from, to), columns), to - from));
    }

    private static List<float[]> ranges(PdfLine line) {
        return new ArrayList<>(line.segments(GAP).stream().map(segment -> new float[] {segment.get(0).x(), segment.get(segment.size() - 1).right()}).toList());
    }

    /** Columns as wide as both; those that come too close to each other become one. */
    private static List<float[]> united(List<float[]> one, List<float[]> other, float gap) {
        List<float[]> all = new ArrayList<>();
        one.forEach(range -> all.add(range.clone()));
        other.forEach(range -> all.add(range.clone()));
        all.sort(Comparator.comparingDouble(range -> range[0]));
        List<float[]> united = new ArrayList<>();
        for (float[] range : all) {
            float[] last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last != null && range[0] < last[1] + gap) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                united.add(range);
            }
        }
        return united;
    }

    private static PdfTable table(List<PdfLine> lines, List<float[]> columns) {
        float[] edges = new float[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i] = columns.get(i)[0];
        }
        edges[columns.size()] = columns.get(columns.size() - 1)[1];
        float tight = Float.MAX_VALUE;
        float loose = 0;
        for (int i = 1; i < lines.size(); i++) {
            tight = Math.min(tight, lines.get(i).y() - lines.get(i - 1).y());
            loose = Math.max(loose, lines.get(i).y() - lines.get(i - 1).y());
        }
        boolean spaced = loose > tight * 1.3f;
        List<Row> rows = new ArrayList<>();
        String[] words = new String[columns.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = cells(lines.get(i), columns);
            boolean begins = i == 0 || (spaced ? lines.get(i).y() - lines.get(i - 1).y() > tight * 1.15f : !cells[0].isEmpty());
            if (begins && i > 0) {
                rows.add(row(words));
            }
            for (int c = 0; c < words.length; c++) {
                words[c] = begins ? cells[c] : PdfLine.join(words[c], cells[c]);
            }
        }
        rows.add(row(words));
        return new PdfTable(lines.get(0).y(), edges, rows);
    }

    private static Row row(String[] words) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < words.length; c++) {
            cells.add(new Cell(c, 1, false, words[c]));
        }
        return new Row(cells);
    }

    private static String[] cells(PdfLine line, List<float[]> columns) {
        String[] cells = new String[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            float[] column = columns.get(c);
            List<Glyph> inside = line.glyphs().stream().filter(glyph -> glyph.middleX() >= column[0] - 0.5f && glyph.middleX() <= column[1] + 0.5f).toList();
            cells[c] = PdfLine.text(inside);
        }
        return cells;
    }
}
