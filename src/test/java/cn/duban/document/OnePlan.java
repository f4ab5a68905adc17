package cn.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One task breakdown of our own, written in every kind of file: a title, and a table in which one task holds two measures. */
public final class OnePlan {

    static final String TITLE = "云山市2026年河湖管护行动任务分解表";
    static final List<String> HEADER = List.of("序号", "重点任务", "具体措施", "牵头单位", "责任单位", "完成时限");
    static final List<List<String>> ROWS = List.of(
            List.of("1", "整治河道", "清理河道障碍12处，两岸绿化率达到85%以上。", "市水利局", "市生态环境局、市财政局", "2026年6月30日"),
            List.of("2", "〃", "每季度巡河一次，问题整改率不低于95%。", "市水利局", "市公安局", "2026年12月31日"),
            List.of("3", "保护水源", "关停水源地内排污口3个。", "市生态环境局", "", "2026年9月30日"));

    private OnePlan() {
    }

    static String txt() {
        StringBuilder out = new StringBuilder(TITLE).append('\n').append(String.join("\t", HEADER)).append('\n');
        ROWS.forEach(row -> out.append(String.join("\t", row)).append('\n'));
        return out.toString();
    }

    static byte[] docx() {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/><w:tr>");
        HEADER.forEach(title -> table.append(DocxFile.cell("", title)));
        table.append("</w:tr>");
        for (List<String> row : ROWS) {
            table.append("<w:tr>");
            for (int c = 0; c < row.size(); c++) {
                String merge = c != 1 ? "" : row.get(c).equals("〃") ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
                table.append(DocxFile.cell(merge, row.get(c).replace("〃", "")));
            }
            table.append("</w:tr>");
        }
        return new DocxFile().p(TITLE).raw(table + "</w:tbl>").bytes();
    }

    static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            sheet.createRow(0).createCell(0).setCellValue(TITLE);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            XSSFRow header = sheet.createRow(2);
            for (int c = 0; c < 6; c++) {
                header.createCell(c).setCellValue(HEADER.get(c));
            }
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            for (int r = 0; r < ROWS.size(); r++) {
                XSSFRow row = sheet.createRow(r + 3);
                row.createCell(0).setCellValue(r + 1);
                for (int c = 1; c < 5; c++) {
                    row.createCell(c).setCellValue(ROWS.get(r).get(c).replace("〃", ""));
                }
                String[] day = ROWS.get(r).get(5).split("[年月日]");
                row.createCell(5).setCellValue(LocalDate.of(Integer.parseInt(day[0]), Integer.parseInt(day[1]), Integer.parseInt(day[2])));
                row.getCell(5).setCellStyle(date);
            }
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>云山市人民政府门户网站</title></head><body>")
                .append("<nav><a href=\"/\">首页</a> <a href=\"/gk\">政务公开</a></nav><script>var top = '任务';</script>")
                .append("<div class=\"article\"><h1>").append(TITLE).append("</h1><table><tr>");
        HEADER.forEach(title -> out.append("<th>").append(title).append("</th>"));
        out.append("</tr>");
        for (List<String> row : ROWS) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).equals("〃")) {
                    out.append(c == 1 && row.get(0).equals("1") ? "<td rowspan=\"2\">" : "<td>").append(row.get(c)).append("</td>");
                }
            }
            out.append("</tr>");
        }
        return out.append("</table></div><footer>主办单位：云山市人民政府办公室</footer></body></html>").toString();
    }

    /** With borders; the second and the third cell of the second column are one. */
    static byte[] pdf() {
        float[] xs = {50, 80, 140, 290, 370, 460, 550};
        float[] ys = {700, 670, 590, 510, 430};
        PdfFile pdf = new PdfFile().centred(TITLE);
        for (int r = 0; r < ys.length; r++) {
            if (r == 2) {
                pdf.rule(xs[0], ys[r], xs[1], ys[r]).rule(xs[2], ys[r], xs[6], ys[r]);
            } else {
                pdf.rule(xs[0], ys[r], xs[6], ys[r]);
            }
        }
        for (float x : xs) {
            pdf.rule(x, ys[0], x, ys[4]);
        }
        for (int r = 0; r < 4; r++) {
            List<String> row = r == 0 ? HEADER : ROWS.get(r - 1);
            for (int c = 0; c < 6; c++) {
                int room = (int) ((xs[c + 1] - xs[c] - 4) / PdfFile.SIZE);
                String left = row.get(c).replace("〃", "");
                for (int line = 0; !left.isEmpty(); line++) {
                    int most = Math.min(room, left.length());
                    pdf.show(xs[c] + 2, ys[r] - 17 - line * 18, left.substring(0, most));
                    left = left.substring(most);
                }
            }
        }
        return pdf.bytes();
    }
}
