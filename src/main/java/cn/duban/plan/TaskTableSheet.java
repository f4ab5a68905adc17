package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a task table as an .xlsx that is pleasant to work in: dates are dates, lists are chosen from, the head stays in sight. */
final class TaskTableSheet {

    /** Rows below the table that behave as the table does, for what is added. */
    private static final int SPARE_ROWS = 500;
    private static final int LONGEST_CELL = 32_000;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TaskTableStyles styles = new TaskTableStyles(workbook);
    private final TaskTable table;

    private TaskTableSheet(TaskTable table) {
        this.table = table;
    }

    /**
     * Writes the table.
     *
     * @param actions the names of the plan's actions, to choose from
     * @param units   the names of the units that can be given work, to choose from
     */
    static byte[] write(TaskTable table, List<String> actions, List<String> units) {
        TaskTableSheet sheet = new TaskTableSheet(table);
        try (XSSFWorkbook workbook = sheet.workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheet.tasks(actions.size(), units.size());
            sheet.help();
            sheet.lists(actions, units);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tasks(int actions, int units) {
        XSSFSheet sheet = workbook.createSheet(TaskTable.SHEET);
        Row head = sheet.createRow(0);
        for (TaskColumn column : TaskColumn.values()) {
            Cell cell = head.createCell(column.ordinal());
            cell.setCellValue(column == TaskColumn.ID ? table.stamp().map(TaskTable.Stamp::text).orElse(column.title()) : column.title());
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setDefaultColumnStyle(column.ordinal(), styles.of(column));
        }
        sheet.setColumnHidden(TaskColumn.ID.ordinal(), true);
        for (TaskTable.Row row : table.rows()) {
            Row line = sheet.createRow(row.number() - 1);
            for (TaskColumn column : TaskColumn.values()) {
                fill(line.createCell(column.ordinal()), column, row.cell(column));
            }
        }
        int last = table.rows().size() + 1;
        sheet.createFreezePane(TaskColumn.TEXT.ordinal(), 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, last - 1), 0, TaskColumn.values().length - 1));
        choices(sheet, last + SPARE_ROWS, actions, units);
        print(sheet);
    }

    /** Words stay words: what begins like a formula would become one as soon as somebody touched the cell. */
    private void fill(Cell cell, TaskColumn column, TaskTable.Cell content) {
        String text = content.text();
        cell.setCellStyle(!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? styles.quoted() : styles.of(column));
        if (content.day().isPresent()) {
            cell.setCellValue(content.day().get());
        } else if (!text.isEmpty()) {
            cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
        }
    }

    private void choices(XSSFSheet sheet, int last, int actions, int units) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        String[] cycles = Arrays.stream(Cycle.values()).map(StepNames::often).toArray(String[]::new);
        add(sheet, helper.createValidation(helper.createExplicitListConstraint(cycles), below(TaskColumn.CYCLE, last)), true, "请从列表中选择；不定期填报的留空。");
        add(sheet, helper.createValidation(helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1990,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd"),
                below(TaskColumn.DEADLINE, last)), true, "请填写日期，如 2026-12-31；不设时限的写“不设时限：理由”。");
        if (actions > 0) {
            add(sheet, helper.createValidation(listed(helper, "A", actions), below(TaskColumn.ACTION, last)), false, "");
        }
        if (units > 0) {
            // Only a help: an alias of a unit is as good as its name.
            add(sheet, helper.createValidation(listed(helper, "B", units), below(TaskColumn.LEAD, last)), false, "");
        }
    }

    private static DataValidationConstraint listed(XSSFDataValidationHelper helper, String column, int size) {
        return helper.createFormulaListConstraint("'" + TaskTable.LISTS + "'!$" + column + "$1:$" + column + "$" + size);
    }

    private static CellRangeAddressList below(TaskColumn column, int last) {
        return new CellRangeAddressList(1, last, column.ordinal(), column.ordinal());
    }

    private static void add(XSSFSheet sheet, DataValidation validation, boolean strict, String message) {
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(strict);
        if (strict) {
            // The import says no where it has to; the spreadsheet only asks.
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.createErrorBox("督办", message);
        }
        sheet.addValidationData(validation);
    }

    private static void print(XSSFSheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private void help() {
        XSSFSheet sheet = workbook.createSheet(TaskTable.HELP);
        sheet.setColumnWidth(0, 110 * 256);
        int number = 0;
        CellStyle wrapped = styles.of(TaskColumn.TEXT);
        for (String line : TaskTableStyles.HELP_LINES) {
            Cell cell = sheet.createRow(number++).createCell(0);
            cell.setCellValue(line);
            cell.setCellStyle(wrapped);
        }
    }

    private void lists(List<String> actions, List<String> units) {
        XSSFSheet sheet = workbook.createSheet(TaskTable.LISTS);
        for (int i = 0; i < Math.max(actions.size(), units.size()); i++) {
            Row row = sheet.createRow(i);
            if (i < actions.size()) {
                row.createCell(0).setCellValue(actions.get(i));
            }
            if (i < units.size()) {
                row.createCell(1).setCellValue(units.get(i));
            }
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
}
