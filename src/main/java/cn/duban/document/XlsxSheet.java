package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of a workbook. Filtered rows are read like the others: a task does not end because somebody looked for another one. */
final class XlsxSheet {

    private final XlsxValues values;
    /** By row and column from 0; only cells that show something. */
    private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private int row = -1;
    private int column;

    XlsxSheet(XlsxValues values) {
        this.values = values;
    }

    List<String> lines(byte[] part) {
        XmlPart.read(part, this::read);
        for (CellRangeAddress merge : merges) {
            merged(merge);
        }
        TableGrid grid = new TableGrid();
        Map<Integer, List<CellRangeAddress>> byRow = new TreeMap<>();
        for (CellRangeAddress merge : merges) {
            rows.subMap(merge.getFirstRow(), merge.getLastRow() + 1).keySet().forEach(at -> byRow.computeIfAbsent(at, key -> new ArrayList<>()).add(merge));
        }
        rows.forEach((at, cells) -> {
            grid.newRow();
            SortedMap<Integer, CellRangeAddress> merged = new TreeMap<>();
            byRow.getOrDefault(at, List.of()).forEach(merge -> merged.put(merge.getFirstColumn(), merge));
            SortedMap<Integer, String> all = new TreeMap<>(cells);
            merged.keySet().forEach(first -> all.putIfAbsent(first, ""));
            all.forEach((place, words) -> {
                CellRangeAddress merge = merged.get(place);
                grid.at(place);
                if (merge == null) {
                    grid.add(1, words);
                } else if (merge.getFirstRow() == at) {
                    grid.add(width(merge), words);
                } else {
                    grid.continued(width(merge));
                }
            });
        });
        return grid.lines();
    }

    private static int width(CellRangeAddress merge) {
        return merge.getLastColumn() - merge.getFirstColumn() + 1;
    }

    /** Only the first cell of a merge is shown; what was left in the others is not. */
    private void merged(CellRangeAddress merge) {
        rows.subMap(merge.getFirstRow(), merge.getLastRow() + 1).forEach((at, cells) -> {
            String first = at == merge.getFirstRow() ? cells.get(merge.getFirstColumn()) : null;
            cells.subMap(merge.getFirstColumn(), merge.getLastColumn() + 1).clear();
            if (first != null) {
                cells.put(merge.getFirstColumn(), first);
            }
        });
    }

    private void read(XmlPart xml) throws XMLStreamException {
        xml.each(name -> {
            if (name.equals("sheetData")) {
                xml.each(child -> row(xml));
            } else if (name.equals("mergeCells")) {
                xml.each(merge -> merge(xml.value("ref")));
            }
        });
    }

    private void row(XmlPart xml) throws XMLStreamException {
        row = xml.number("r").map(number -> number - 1).orElse(row + 1);
        column = -1;
        xml.each(name -> cell(xml));
    }

    private void cell(XmlPart xml) throws XMLStreamException {
        column = place(xml.value("r"), column + 1);
        String type = xml.value("t");
        int style = xml.number("s").orElse(0);
        String[] shown = {""};
        xml.each(name -> {
            if (name.equals("v")) {
                shown[0] = values.shown(type, style, xml.text());
            } else if (name.equals("is")) {
                shown[0] = XlsxText.richText(xml);
            }
        });
        if (!shown[0].isBlank()) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, shown[0]);
        }
    }

    /** The column of a reference such as AB12, from 0. */
    private static int place(String reference, int otherwise) {
        int at = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && at < 20_000; i++) {
            at = at * 26 + reference.charAt(i) - 'A' + 1;
        }
        return at == 0 ? otherwise : Math.min(at - 1, 16_383);
    }

    private void merge(String reference) {
        try {
            CellRangeAddress merge = CellRangeAddress.valueOf(reference);
            if (merge.getFirstRow() >= 0 && merge.getFirstColumn() >= 0) {
                merges.add(merge);
            }
        } catch (IllegalArgumentException e) {
            // A merge that names no cells merges nothing.
        }
    }
}
