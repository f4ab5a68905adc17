package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook is read as it looks. */
class XlsxTextTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private List<String> lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return SourceText.of("plan.xlsx", out.toByteArray()).text().lines().toList();
    }

    private static void row(XSSFSheet sheet, int row, String... words) {
        XSSFRow created = sheet.createRow(row);
        for (int c = 0; c < words.length; c++) {
            if (!words[c].isEmpty()) {
                created.createCell(c).setCellValue(words[c]);
            }
        }
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void mergedCellsAreToldFromEmptyOnes() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 0, "云山市任务表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        row(sheet, 1, "任务", "措施", "单位");
        row(sheet, 2, "河道", "清障", "市水利局");
        row(sheet, 3, "", "巡河", "");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        assertThat(lines()).containsExactly("云山市任务表", "任务\t措施\t单位", "河道\t清障\t市水利局", "〃\t巡河\t");
    }

    @Test
    void datesAreDatesAndNumbersAreAsShown() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        XSSFRow row = sheet.createRow(0);
        row.createCell(0).setCellValue(LocalDate.of(2026, 6, 30));
        row.getCell(0).setCellStyle(format("m/d/yy"));
        row.createCell(1).setCellValue(LocalDate.of(2026, 9, 1));
        row.getCell(1).setCellStyle(format("yyyy\"年\"m\"月\""));
        row.createCell(2).setCellValue(0.92);
        row.getCell(2).setCellStyle(format("0%"));
        row.createCell(3).setCellValue(1234567.5);
        row.getCell(3).setCellStyle(format("#,##0.0"));
        row.createCell(4).setCellValue(3.3);
        row.createCell(5).setCellFormula("1+1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
        assertThat(lines()).containsExactly("2026年6月30日\t2026年9月\t92%\t1,234,567.5\t3.3\t2");
    }

    @Test
    void sheetsFollowEachOtherUnderTheirNamesAndHiddenOnesAreLeftOut() throws IOException {
        row(workbook.createSheet("水利局"), 0, "任务", "时限");
        row(workbook.createSheet("名单"), 0, "甲", "乙");
        row(workbook.createSheet("Sheet3"), 0, "巡河", "全年");
        workbook.setSheetHidden(1, true);
        assertThat(lines()).containsExactly("水利局", "任务\t时限", "巡河\t全年");
    }

    @Test
    void rowsThatAFilterHidesAreRead() throws IOException {
        XSSFSheet sheet = workbook.createSheet();
        row(sheet, 0, "任务", "单位");
        row(sheet, 1, "巡河", "市水利局");
        sheet.getRow(1).setZeroHeight(true);
        assertThat(lines()).containsExactly("任务\t单位", "巡河\t市水利局");
    }

    @Test
    void linesWithinACellAreOneCell() throws IOException {
        row(workbook.createSheet(), 0, "清障\n巡河", "市水利局");
        assertThat(lines()).containsExactly("清障 巡河\t市水利局");
    }
}
