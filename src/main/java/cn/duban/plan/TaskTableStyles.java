package cn.duban.plan;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a task table looks, and what it says about itself. */
final class TaskTableStyles {

    static final List<String> HELP_LINES = List.of(
            "这是草稿的任务表。改好以后，在方案页面“导出与导入”里导入；导入后先列出全部改动，核对、确认后才写入草稿。",
            "可以改：专项行动、序号、任务、牵头单位、责任单位、完成时限、填报周期、指标。时限依据、依据原文仅供对照，改了也不起作用。",
            "可以排序、筛选、移动行；隐藏的第一列记着每行是哪一项，请勿改动或删除。",
            "加一项：插入一行，隐藏的第一列留空。删一项：删除整行，导入时要写明理由。",
            "专项行动：填写已有的名称。把一个专项行动的所有行改成同一个新名称，就是给它改名。",
            "单位：填写单位名录中的全称或简称，多个责任单位之间用“、”隔开，责任单位中不含牵头单位。",
            "完成时限：填写日期，如 2026-12-31。填报周期：从列表中选择，不定期的留空。",
            "指标：每行一个，如“孕产妇系统管理率 ≥ 92 %”，可用 ≥ ≤ = 增加 减少；没有数值的写“完成 验收”。单元格内换行按 Alt+Enter。",
            "单元格里请填写文字或日期，不要用公式。");

    private static final XSSFColor HEAD = new XSSFColor(new byte[] {(byte) 0xE8, (byte) 0xEE, (byte) 0xF7});
    private static final XSSFColor ASIDE = new XSSFColor(new byte[] {(byte) 0xF5, (byte) 0xF5, (byte) 0xF5});

    private final XSSFCellStyle head;
    private final XSSFCellStyle words;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle day;
    private final XSSFCellStyle aside;

    TaskTableStyles(XSSFWorkbook workbook) {
        short text = workbook.createDataFormat().getFormat("@");
        words = bordered(workbook);
        // Else a number as 1-2 becomes a day as soon as it is typed.
        words.setDataFormat(text);
        quoted = bordered(workbook);
        quoted.setDataFormat(text);
        quoted.setQuotePrefixed(true);
        day = bordered(workbook);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        day.setAlignment(HorizontalAlignment.LEFT);
        aside = bordered(workbook);
        aside.setDataFormat(text);
        fill(aside, ASIDE);
        head = bordered(workbook);
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        fill(head, HEAD);
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle quoted() {
        return quoted;
    }

    XSSFCellStyle of(TaskColumn column) {
        return column == TaskColumn.DEADLINE ? day : column.isTaken() ? words : aside;
    }

    private static void fill(XSSFCellStyle style, XSSFColor colour) {
        style.setFillForegroundColor(colour);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFCellStyle bordered(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }
}
