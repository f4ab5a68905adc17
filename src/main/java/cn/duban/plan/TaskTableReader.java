package cn.duban.plan;

import cn.duban.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a task table back out of an .xlsx. Columns are known by their heads and rows by their ids; what the cells mean is said by {@link TaskRows}. */
final class TaskTableReader {

    /** More rows than any plan has; beyond it a sheet is a mistake. */
    static final int MOST_ROWS = 5000;
    private static final int LAST_HEAD_ROW = 10;

    private final DataFormatter words = new DataFormatter();

    private TaskTableReader() {
    }

    /** @throws Refusal (invalid, field {@code file}) if it is no workbook, or none with a task table */
    static TaskTable read(byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = Optional.<Sheet>ofNullable(workbook.getSheet(TaskTable.SHEET)).orElseGet(() -> workbook.getSheetAt(0));
            return new TaskTableReader().table(sheet);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "refusal.plan.table.no-workbook");
        }
    }

    private TaskTable table(Sheet sheet) {
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw Refusal.invalid("file", "refusal.plan.table.too-many-rows", MOST_ROWS);
        }
        // A title may have been put above the head.
        for (int index = 0; index <= Math.min(LAST_HEAD_ROW, sheet.getLastRowNum()); index++) {
            Row row = sheet.getRow(index);
            Map<TaskColumn, Integer> columns = row == null ? Map.of() : columns(row);
            if (columns.containsKey(TaskColumn.TEXT) && columns.containsKey(TaskColumn.NUMBER)) {
                for (TaskColumn column : TaskColumn.values()) {
                    if (column.isTaken() && !columns.containsKey(column)) {
                        throw Refusal.invalid("file", "refusal.plan.table.no-column", column.title());
                    }
                }
                Optional<TaskTable.Stamp> stamp = Optional.ofNullable(columns.get(TaskColumn.ID)).flatMap(at -> TaskTable.Stamp.of(words.formatCellValue(row.getCell(at))));
                return new TaskTable(stamp, rows(sheet, index + 1, columns));
            }
        }
        throw Refusal.invalid("file", "refusal.plan.table.no-table");
    }

    private Map<TaskColumn, Integer> columns(Row head) {
        Map<TaskColumn, Integer> columns = new EnumMap<>(TaskColumn.class);
        for (Cell cell : head) {
            String title = words.formatCellValue(cell).strip();
            for (TaskColumn column : TaskColumn.values()) {
                if (title.equals(column.title()) || column == TaskColumn.ID && TaskTable.Stamp.of(title).isPresent()) {
                    columns.putIfAbsent(column, cell.getColumnIndex());
                }
            }
        }
        return columns;
    }

    private List<TaskTable.Row> rows(Sheet sheet, int first, Map<TaskColumn, Integer> columns) {
        List<TaskTable.Row> rows = new ArrayList<>();
        for (int index = first; index <= sheet.getLastRowNum(); index++) {
            Row row = sheet.getRow(index);
            Map<TaskColumn, TaskTable.Cell> cells = new EnumMap<>(TaskColumn.class);
            columns.forEach((column, at) -> cells.put(column, cell(row == null ? null : row.getCell(at))));
            TaskTable.Row read = new TaskTable.Row(index + 1, cells);
            if (!read.isBlank()) {
                rows.add(read);
            }
        }
        return rows;
    }

    private TaskTable.Cell cell(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return TaskTable.Cell.EMPTY;
        }
        if (cell.getCellType() == CellType.FORMULA) {
            return new TaskTable.Cell("=" + cell.getCellFormula(), Optional.empty(), true);
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            Optional<LocalDate> day = Optional.ofNullable(cell.getLocalDateTimeCellValue()).map(time -> time.toLocalDate());
            return new TaskTable.Cell(day.map(LocalDate::toString).orElse(words.formatCellValue(cell)), day, false);
        }
        return TaskTable.Cell.of(words.formatCellValue(cell).strip());
    }
}
