package cn.duban.administration;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The workbook as the page shows it: all rows where all are right, otherwise those to repair, with what is wrong beside each. */
public record ImportPreview(List<Sheet> sheets, int errors) {

    /** A sheet with its columns. */
    public record Sheet(String title, List<String> columns, List<Row> rows) {
    }

    /** A row; its errors in words, each with the column it concerns. */
    public record Row(int number, List<String> cells, List<String> errors) {
    }

    static ImportPreview of(CheckedImport checked, Function<RowError, String> words) {
        List<Sheet> sheets = Arrays.stream(ImportSheet.values())
                .map(sheet -> new Sheet(sheet.title(), sheet.columns(), rows(sheet, checked, words)))
                .toList();
        return new ImportPreview(sheets, checked.errors().size());
    }

    public boolean isAcceptable() {
        return errors == 0;
    }

    private static List<Row> rows(ImportSheet sheet, CheckedImport checked, Function<RowError, String> words) {
        List<Row> rows = checked.rows().stream().filter(row -> row.sheet() == sheet)
                .map(row -> new Row(row.number(), sheet.columns().stream().map(row::cell).toList(),
                        checked.errors().stream().filter(error -> error.sheet() == sheet && error.number() == row.number())
                                .map(error -> error.column() + "：" + words.apply(error)).toList()))
                .toList();
        return checked.isAcceptable() ? rows : rows.stream().filter(row -> !row.errors().isEmpty()).toList();
    }
}
