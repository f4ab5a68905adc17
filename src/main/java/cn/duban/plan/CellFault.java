package cn.duban.plan;

import java.util.List;

/**
 * What is wrong with a cell of a task table, and where.
 *
 * @param row    its row in the spreadsheet, from 1
 * @param column the head of its column
 * @param shown  what the cell shows
 * @param code   message key {@code plan.table.fault.<code>}, to be filled with the arguments
 */
public record CellFault(int row, String column, String shown, String code, List<Object> arguments) {

    public CellFault {
        arguments = List.copyOf(arguments);
    }

    public String messageKey() {
        return "plan.table.fault." + code;
    }
}
