package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.calendar.Deadline;
import cn.duban.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The task table: out to a spreadsheet, edited there, and in again. */
class TaskTableTest {

    private static final Set<String> UNITS = Set.of("县卫计局", "县财政局", "县人社局", "各县（市、区）人民政府");
    private static final TaskTable.Stamp STAMP = new TaskTable.Stamp(UUID.fromString("0f3c2a10-0000-4000-8000-000000000001"), "0123456789ab");

    private final Breakdown draft = Breakdowns.draft();

    @Test
    void comesBackUntouchedAsTheSameDraft() throws IOException {
        TaskTable table = TaskTableReader.read(edited(sheet -> { }));
        assertThat(table.stamp()).contains(STAMP);
        assertThat(read(table)).isEqualTo(draft);
    }

    @Test
    void isPleasantToWorkIn() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(draft)))) {
            XSSFSheet sheet = workbook.getSheet(TaskTable.SHEET);
            assertThat(sheet.isColumnHidden(TaskColumn.ID.ordinal())).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            Cell day = sheet.getRow(1).getCell(TaskColumn.DEADLINE.ordinal());
            assertThat(day.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
            assertThat(sheet.getRow(1).getCell(TaskColumn.TEXT.ordinal()).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(4);
            assertThat(sheet.getDataValidations()).anySatisfy(list -> assertThat(list.getValidationConstraint().getExplicitListValues()).contains("每季度"));
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(TaskTable.LISTS))).isTrue();
        }
    }

    @Test
    void whatLooksLikeAFormulaStaysWords() throws IOException {
        String text = "=HYPERLINK(\"http://example.org\",\"点我\")";
        Breakdown injected = Breakdowns.with(draft, "1", Breakdowns.saying(text));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(injected)))) {
            Cell cell = workbook.getSheet(TaskTable.SHEET).getRow(1).getCell(TaskColumn.TEXT.ordinal());
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
        assertThat(TaskRows.read(TaskTableReader.read(written(injected)), injected, TaskTableTest::registered)).isEqualTo(injected);
    }

    @Test
    void knowsARowAgainWhereverItIsSortedAndWhateverItsNumber() throws IOException {
        Breakdown read = read(TaskTableReader.read(edited(sheet -> {
            swap(sheet, 1, 5);
            put(sheet, 1, TaskColumn.NUMBER, "50");
        })));
        assertThat(read.items()).extracting(BreakdownItem::number).containsExactly("50", "2", "3", "4", "1");
        assertThat(read.items().get(0).id()).isEqualTo(Breakdowns.id("5"));
        assertThat(read.items().get(0).leadPresumed()).isTrue();
    }

    @Test
    void readsEveryFieldThatWasEdited() throws IOException {
        BreakdownItem item = read(TaskTableReader.read(edited(sheet -> {
            put(sheet, 1, TaskColumn.TEXT, "建设县级临床专科6个。");
            put(sheet, 1, TaskColumn.LEAD, "县人社局");
            put(sheet, 1, TaskColumn.RESPONSIBLE, "县卫计局，县财政局");
            sheet.getRow(1).getCell(TaskColumn.DEADLINE.ordinal()).setCellValue(LocalDate.of(2024, 6, 30));
            put(sheet, 1, TaskColumn.CYCLE, "");
            put(sheet, 1, TaskColumn.TARGETS, "管理率 ≥ 92.50 %\n临床专科 增加 2 个；完成 验收");
        }))).items().get(0);
        assertThat(item.text()).isEqualTo("建设县级临床专科6个。");
        assertThat(item.title()).isEqualTo("建设县级临床专科6个");
        assertThat(item.lead()).contains("县人社局");
        assertThat(item.leadPresumed()).isFalse();
        assertThat(item.responsible()).containsExactly("县卫计局", "县财政局");
        assertThat(item.deadline()).contains(new Deadline(LocalDate.of(2024, 6, 30), "", "set-by-office", false));
        assertThat(item.cycle()).isEmpty();
        assertThat(item.targets()).hasSize(3);
        assertThat(item.targets().get(0)).isEqualTo(draft.items().get(0).targets().get(0));
        assertThat(item.targets().get(1).operator()).isEqualTo("increase");
        assertThat(item.targets().get(2).value()).isEmpty();
    }

    @Test
    void readsADayHoweverItIsWritten() throws IOException {
        for (String day : List.of("2024-6-30", "2024年6月30日", "2024/06/30", "2024.6.30")) {
            assertThat(read(TaskTableReader.read(edited(sheet -> put(sheet, 2, TaskColumn.DEADLINE, day)))).items().get(1).deadline())
                    .contains(new Deadline(LocalDate.of(2024, 6, 30), "", "set-by-office", false));
        }
        assertThat(read(TaskTableReader.read(edited(sheet -> put(sheet, 2, TaskColumn.DEADLINE, "不设时限：长期坚持")))).items().get(1).deadline())
                .contains(Deadline.waived("长期坚持"));
    }

    @Test
    void aNewRowIsANewItemAndAMissingOneIsGone() throws IOException {
        Breakdown read = read(TaskTableReader.read(edited(sheet -> {
            sheet.removeRow(sheet.getRow(2));
            put(sheet, 6, TaskColumn.TEXT, "建设远程医疗平台。");
            put(sheet, 7, TaskColumn.NUMBER, "7");
            put(sheet, 7, TaskColumn.ACTION, "医疗能力提升行动");
            put(sheet, 7, TaskColumn.TEXT, "组织义诊。");
        })));
        assertThat(read.items()).extracting(BreakdownItem::number).containsExactly("1", "3", "4", "5", "5.1", "7");
        assertThat(read.items().get(4).action()).isEqualTo(Breakdowns.CHILDREN);
        assertThat(read.items().get(5).action()).isEqualTo(Breakdowns.CARE);
        assertThat(read.items().get(5).lead()).isEmpty();
    }

    @Test
    void aCopiedRowIsANewItem() throws IOException {
        Breakdown read = read(TaskTableReader.read(edited(sheet -> {
            sheet.copyRows(1, 1, 6, new CellCopyPolicy());
            put(sheet, 6, TaskColumn.NUMBER, "6");
        })));
        assertThat(read.items()).hasSize(6);
        assertThat(read.items().get(5).id()).isNotEqualTo(read.items().get(0).id());
        assertThat(read.items().get(5).text()).isEqualTo(read.items().get(0).text());
    }

    @Test
    void aNameThatAllRowsOfAnActionBearIsItsNewName() throws IOException {
        Breakdown read = read(TaskTableReader.read(edited(sheet -> {
            put(sheet, 4, TaskColumn.ACTION, "妇幼健康行动");
            put(sheet, 5, TaskColumn.ACTION, "妇幼健康行动");
        })));
        assertThat(read.actions()).extracting(Breakdown.Section::name).containsExactly("医疗能力提升行动", "妇幼健康行动");
        assertThat(read.items().get(4).action()).isEqualTo(Breakdowns.CHILDREN);
    }

    @Test
    void namesEveryBadCellAtOnceWithItsRowAndColumn() throws IOException {
        byte[] bad = edited(sheet -> {
            put(sheet, 1, TaskColumn.LEAD, "县幸福局");
            put(sheet, 1, TaskColumn.DEADLINE, "明年底");
            put(sheet, 2, TaskColumn.NUMBER, "1");
            put(sheet, 2, TaskColumn.CYCLE, "有空时");
            put(sheet, 3, TaskColumn.TEXT, "");
            put(sheet, 3, TaskColumn.TARGETS, "尽量多一些");
            put(sheet, 4, TaskColumn.ACTION, "没有的行动");
            put(sheet, 4, TaskColumn.RESPONSIBLE, "县财政局、县幸福局");
            put(sheet, 5, TaskColumn.ID, "不是编号");
            sheet.getRow(5).getCell(TaskColumn.TEXT.ordinal()).setCellFormula("1+1");
        });
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> read(TaskTableReader.read(bad)));
        assertThat(refused.faults()).extracting(CellFault::row, CellFault::column, CellFault::code).containsExactly(
                Tuple.tuple(2, "牵头单位", "unit-unknown"), Tuple.tuple(2, "完成时限", "date"), Tuple.tuple(3, "序号", "number-twice"), Tuple.tuple(3, "填报周期", "cycle"),
                Tuple.tuple(4, "任务", "text-missing"), Tuple.tuple(4, "指标", "target"), Tuple.tuple(5, "专项行动", "action-unknown"), Tuple.tuple(5, "责任单位", "unit-unknown"),
                Tuple.tuple(6, "编号（请勿改动）", "id-unknown"), Tuple.tuple(6, "任务", "formula"));
    }

    @Test
    void refusesWhatIsNoTaskTable() throws IOException {
        for (byte[] content : List.of("PK nothing".getBytes(StandardCharsets.UTF_8), new byte[0], emptyWorkbook())) {
            assertThat(catchThrowableOfType(Refusal.class, () -> TaskTableReader.read(content)).field()).contains("file");
        }
        byte[] lacking = edited(sheet -> put(sheet, 0, TaskColumn.LEAD, "谁牵头"));
        assertThat(catchThrowableOfType(Refusal.class, () -> TaskTableReader.read(lacking)).code()).isEqualTo("refusal.plan.table.no-column");
    }

    private Breakdown read(TaskTable table) {
        return TaskRows.read(table, draft, TaskTableTest::registered);
    }

    private static Optional<String> registered(String name) {
        return Optional.of(name).filter(UNITS::contains);
    }

    private static byte[] written(Breakdown draft) {
        return TaskTableSheet.write(TaskTable.of(draft, Optional.of(STAMP)), List.of("医疗能力提升行动"), List.copyOf(UNITS));
    }

    private byte[] edited(Consumer<XSSFSheet> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(draft))); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet(TaskTable.SHEET));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] emptyWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("空");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void put(XSSFSheet sheet, int row, TaskColumn column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column.ordinal()) == null ? line.createCell(column.ordinal()) : line.getCell(column.ordinal());
        cell.setCellValue(text);
    }

    private static void swap(XSSFSheet sheet, int one, int other) {
        for (TaskColumn column : TaskColumn.values()) {
            Cell first = sheet.getRow(one).getCell(column.ordinal());
            Cell second = sheet.getRow(other).getCell(column.ordinal());
            if (first.getCellType() == CellType.STRING && second.getCellType() == CellType.STRING) {
                String kept = first.getStringCellValue();
                first.setCellValue(second.getStringCellValue());
                second.setCellValue(kept);
            }
        }
    }
}
