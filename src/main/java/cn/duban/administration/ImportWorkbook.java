package cn.duban.administration;

import cn.duban.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the rows out of an .xlsx, and writes the template they are entered into. Says nothing about what the rows mean. */
final class ImportWorkbook {

    /** More rows than the units and people of a province; beyond it a sheet is a mistake. */
    static final int MOST_ROWS = 5000;

    private ImportWorkbook() {
    }

    /** @throws Refusal (invalid) when it is no workbook, or a sheet or a column is missing */
    static List<ImportRow> read(byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<ImportRow> rows = new ArrayList<>();
            for (ImportSheet sheet : ImportSheet.values()) {
                rows.addAll(rows(sheet, workbook.getSheet(sheet.title())));
            }
            if (rows.isEmpty()) {
                throw Refusal.invalid("file", "administration.import.empty");
            }
            return rows;
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "administration.import.noWorkbook");
        }
    }

    /** The empty sheets with their columns, and a sheet that says what to enter. */
    static byte[] template(List<String> help) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            for (ImportSheet sheet : ImportSheet.values()) {
                Sheet page = workbook.createSheet(sheet.title());
                Row titles = page.createRow(0);
                for (int column = 0; column < sheet.columns().size(); column++) {
                    Cell cell = titles.createCell(column);
                    cell.setCellValue(sheet.columns().get(column));
                    cell.setCellStyle(bold);
                    page.setColumnWidth(column, 26 * 256);
                }
                page.createFreezePane(0, 1);
            }
            Sheet page = workbook.createSheet("填写说明");
            page.setColumnWidth(0, 120 * 256);
            for (int line = 0; line < help.size(); line++) {
                page.createRow(line).createCell(0).setCellValue(help.get(line));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRow> rows(ImportSheet sheet, Sheet page) {
        if (page == null) {
            throw Refusal.invalid("file", "administration.import.noSheet", sheet.title());
        }
        if (page.getLastRowNum() > MOST_ROWS) {
            throw Refusal.invalid("file", "administration.import.tooManyRows", sheet.title(), MOST_ROWS);
        }
        Map<String, Integer> columns = columns(sheet, page.getRow(0));
        DataFormatter text = new DataFormatter();
        // What a formula shows is what the administrator meant; the formula itself is not worked out again.
        text.setUseCachedValuesForFormulaCells(true);
        List<ImportRow> rows = new ArrayList<>();
        for (int index = 1; index <= page.getLastRowNum(); index++) {
            Row row = page.getRow(index);
            Map<String, String> cells = new HashMap<>();
            columns.forEach((title, column) -> cells.put(title, row == null ? "" : text.formatCellValue(row.getCell(column)).strip()));
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new ImportRow(sheet, index + 1, cells));
            }
        }
        return rows;
    }

    private static Map<String, Integer> columns(ImportSheet sheet, Row titles) {
        Map<String, Integer> found = new HashMap<>();
        if (titles != null) {
            titles.forEach(cell -> found.putIfAbsent(new DataFormatter().formatCellValue(cell).strip(), cell.getColumnIndex()));
        }
        Map<String, Integer> columns = new HashMap<>();
        for (String title : sheet.columns()) {
            if (!found.containsKey(title) && !sheet.requires(title)) {
                continue;
            }
            if (!found.containsKey(title)) {
                throw Refusal.invalid("file", "administration.import.noColumn", sheet.title(), title);
            }
            columns.put(title, found.get(title));
        }
        return columns;
    }
}
