package cn.duban.document;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The tables of a web page: some are tables, and some only put things beside each other. */
final class HtmlTable {

    private HtmlTable() {
    }

    /** A table that only lays out the page: one column, tables within, or a cell as long as a document. */
    static boolean isLayout(Element table, int longestCell) {
        boolean nested = table.select("table").size() > 1;
        boolean severalColumns = rows(table).stream().anyMatch(row -> cells(row).size() > 1);
        return nested || !severalColumns || rows(table).stream().flatMap(row -> cells(row).stream()).anyMatch(cell -> cell.text().length() > longestCell);
    }

    static TableGrid of(Element table, Function<Element, String> words) {
        TableGrid grid = new TableGrid();
        for (Element row : rows(table)) {
            grid.newRow();
            cells(row).forEach(cell -> grid.add(span(cell, "colspan"), span(cell, "rowspan"), words.apply(cell)));
        }
        return grid;
    }

    private static List<Element> rows(Element table) {
        return table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th")).toList();
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.max(1, Math.min(1_000, Integer.parseInt(cell.attr(attribute).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
