package cn.duban.administration;

import cn.duban.calendar.CheckedTable.Row;
import cn.duban.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the rows of a year's table of days off out of an .xlsx or a .csv: day, 休 or 班, name of the holiday. A first row of titles is
 * passed over. Says nothing about what the rows mean.
 */
final class CalendarSheet {

    /** More days than a year has; beyond it a table is a mistake. */
    private static final int MOST_ROWS = 400;
    private static final String TITLE = "日期";
    /** A spreadsheet program in China saves a .csv so, unless told otherwise. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CalendarSheet() {
    }

    /** @throws Refusal (invalid, field {@code file}) when it is neither, or far too long */
    static List<Row> read(byte[] content) {
        List<Row> rows = (isZip(content) ? workbook(content) : text(content)).stream()
                .filter(row -> !(row.day() + row.kind() + row.name()).isBlank() && !row.day().equals(TITLE)).toList();
        if (rows.size() > MOST_ROWS) {
            throw Refusal.invalid("file", "refusal.calendar.too-many-rows", MOST_ROWS);
        }
        return rows;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    private static List<Row> workbook(byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() > MOST_ROWS + 1) {
                throw Refusal.invalid("file", "refusal.calendar.too-many-rows", MOST_ROWS);
            }
            List<Row> rows = new ArrayList<>();
            sheet.forEach(row -> rows.add(new Row(row.getRowNum() + 1, cell(row.getCell(0)), cell(row.getCell(1)), cell(row.getCell(2)))));
            return rows;
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "refusal.calendar.no-table");
        }
    }

    /** A date is a number that is shown in a hundred ways; what counts is the day. */
    private static String cell(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : new DataFormatter().formatCellValue(cell).strip();
    }

    private static List<Row> text(byte[] content) {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid("file", "refusal.calendar.no-table");
        }
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).filter(line -> !lines.get(line).startsWith("#")).mapToObj(line -> row(line + 1, lines.get(line))).toList();
    }

    private static Row row(int number, String line) {
        List<String> cells = Arrays.stream(line.split("[,，;\\t]", 3)).map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip()).toList();
        return new Row(number, cells.get(0), cells.size() > 1 ? cells.get(1) : "", cells.size() > 2 ? cells.get(2).replaceAll("[,，;\\t]+$", "") : "");
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, CHINESE);
        }
    }
}
