package cn.duban.administration;

import cn.duban.org.Unit;
import java.util.List;
import java.util.Map;

/**
 * A row as it stands in the workbook.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells  by column title; empty cells are empty strings
 */
record ImportRow(ImportSheet sheet, int number, Map<String, String> cells) {

    ImportRow {
        cells = Map.copyOf(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Several names in one cell, separated as officials separate them. */
    List<String> names(String column) {
        return Unit.namesIn(cell(column));
    }
}
