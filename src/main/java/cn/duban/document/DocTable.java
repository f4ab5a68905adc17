package cn.duban.document;

import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table of an old Word document. It has no columns, only cells with edges; edges that differ by a hair are one. */
final class DocTable {

    /** A twentieth of a point each: about two millimetres. */
    private static final int HAIR = 110;

    private DocTable() {
    }

    static TableGrid grid(Table table, Function<TableCell, String> words) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edge(edges, row.getCell(c).getLeftEdge());
                edge(edges, row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        TableGrid grid = new TableGrid();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            grid.newRow();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int first = column(edges, cell.getLeftEdge());
                int span = Math.max(1, column(edges, cell.getLeftEdge() + cell.getWidth()) - first);
                grid.at(first);
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    grid.continued(span);
                } else {
                    grid.add(span, cell.isMerged() && !cell.isFirstMerged() ? "" : words.apply(cell));
                }
            }
        }
        return grid;
    }

    private static void edge(TreeSet<Integer> edges, int at) {
        if (edges.subSet(at - HAIR, true, at + HAIR, true).isEmpty()) {
            edges.add(at);
        }
    }

    private static int column(TreeSet<Integer> edges, int at) {
        return edges.headSet(at + HAIR, true).size() - 1;
    }
}
