package cn.duban.administration;

import java.util.List;

/** What is wrong with a row, beside the cell: a message key with its arguments. */
record RowError(ImportSheet sheet, int number, String column, String code, List<Object> arguments) {

    static RowError of(ImportRow row, String column, String code, Object... arguments) {
        return new RowError(row.sheet(), row.number(), column, "administration.error." + code, List.of(arguments));
    }
}
