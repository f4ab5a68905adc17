package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.DatabaseTest;
import cn.duban.attachment.Upload;
import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A draft leaves the house as a table or as a model, is edited there, and comes back; and its document is read again. */
@DatabaseTest
@Import(County.class)
class ExchangeTest {

    private static final String PLAN = """
            2023年全县健康行动实施方案
            一、医疗能力提升行动
            1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）
            2.培训乡村医生300名。（责任单位：县卫计局、县人社局）
            3.更新救护车12辆。（责任单位：县财政局）
            二、妇幼健康提质行动
            4.孕产妇系统管理率达92%以上。（责任单位：县卫计局）
            5.建成普惠托位3000个。（责任单位：县教育局、县民政局）
            """;

    @Autowired
    County county;
    @Autowired
    PlanIntake plans;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    DraftShaping shaping;
    @Autowired
    DraftCoverage coverage;
    @Autowired
    DraftUndo undo;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    DraftExport export;
    @Autowired
    OfferIntake intake;
    @Autowired
    DraftOffers offers;

    private PlanId id;

    @BeforeEach
    void aDraft() {
        county.itIsTheFirstDay();
        id = plans.receiveText(PLAN, county.actor);
    }

    @Test
    void aTableThatWasNotTouchedChangesNothing() throws IOException {
        UUID offer = table(sheet -> { });
        assertThat(view(offer).diff().isEmpty()).isTrue();
        assertThat(view(offer).diff().same()).isEqualTo(5);
    }

    @Test
    void takesAnEditedTableAsOneActThatIsTakenBackAsOne() throws IOException {
        PlanView before = county.view(id);
        UUID offer = table(sheet -> {
            put(sheet, "1", TaskColumn.TEXT, "建设县级临床专科6个。");
            put(sheet, "2", TaskColumn.LEAD, "县人社局");
            put(sheet, "2", TaskColumn.RESPONSIBLE, "县卫计局");
            sheet.removeRow(row(sheet, "3"));
            Row added = sheet.createRow(sheet.getLastRowNum() + 1);
            added.createCell(TaskColumn.ACTION.ordinal()).setCellValue("医疗能力提升行动");
            added.createCell(TaskColumn.NUMBER.ordinal()).setCellValue("3");
            added.createCell(TaskColumn.TEXT.ordinal()).setCellValue("建设远程医疗平台。");
            added.createCell(TaskColumn.LEAD.ordinal()).setCellValue("县卫计局");
            added.createCell(TaskColumn.DEADLINE.ordinal()).setCellValue("2023-10-31");
        });
        DraftDiff diff = view(offer).diff();
        assertThat(List.of(diff.count(DraftDiff.Kind.ADDED), diff.count(DraftDiff.Kind.DROPPED), diff.count(DraftDiff.Kind.CHANGED))).containsExactly(1, 1, 2);
        Refusal unreasoned = catchThrowableOfType(Refusal.class, () -> take(offer, all(offer), ""));
        assertThat(unreasoned.field()).contains("reason");
        take(offer, all(offer), "与另一项重复");

        PlanView after = county.view(id);
        assertThat(after.item("1").text()).isEqualTo("建设县级临床专科6个。");
        assertThat(after.item("2").leadUnit()).contains("县人社局");
        assertThat(after.item("2").leadPresumed()).isFalse();
        assertThat(after.item("3").text()).isEqualTo("建设远程医疗平台。");
        assertThat(after.item("3").deadline()).contains(new Deadline(LocalDate.of(2023, 10, 31), "", "set-by-office", false));
        assertThat(after.actions().get(0).items()).extracting(PlanItem::number).containsExactly("1", "2", "3");

        undo.undo(id, county.actor);
        assertThat(texts(county.view(id))).isEqualTo(texts(before));
        assertThat(county.view(id).item("2").leadUnit()).isEqualTo(before.item("2").leadUnit());
    }

    @Test
    void swapsNumbersAndPlaces() throws IOException {
        UUID offer = table(sheet -> {
            Row one = row(sheet, "1");
            Row two = row(sheet, "2");
            for (TaskColumn column : List.of(TaskColumn.ID, TaskColumn.TEXT, TaskColumn.RESPONSIBLE, TaskColumn.TARGETS)) {
                String kept = one.getCell(column.ordinal()).getStringCellValue();
                one.getCell(column.ordinal()).setCellValue(two.getCell(column.ordinal()).getStringCellValue());
                two.getCell(column.ordinal()).setCellValue(kept);
            }
        });
        take(offer, all(offer), "");
        assertThat(county.view(id).actions().get(0).items()).extracting(PlanItem::number).containsExactly("1", "2", "3");
        assertThat(county.view(id).item("1").text()).startsWith("培训乡村医生");
    }

    @Test
    void keepsWhatOthersChangedSinceTheExportAndAsksWhereBothDid() throws IOException {
        byte[] exported = export.table(id, county.scope).content();
        edit("1", "建设县级临床专科5个。", "县卫计局");
        edit("2", county.view(id).item("2").text(), "县民政局");
        UUID offer = intake.receive(id, new Upload("任务表.xlsx", edited(exported, sheet -> {
            put(sheet, "1", TaskColumn.TEXT, "建设县级临床专科6个。");
            put(sheet, "2", TaskColumn.TEXT, "培训乡村医生500名。");
        })), county.actor);
        DraftDiff diff = view(offer).diff();
        assertThat(diff.conflicts()).isEqualTo(1);
        Refusal undecided = catchThrowableOfType(Refusal.class,
                () -> offers.take(id, offer, new OfferTaken(view(offer).seen(), all(offer), Set.of(), ""), county.actor));
        assertThat(undecided.code()).isEqualTo("refusal.plan.offer-undecided");
        Set<String> keep = new HashSet<>(view(offer).diff().plainKeys());
        take(offer, keep, "");
        assertThat(county.view(id).item("1").text()).isEqualTo("建设县级临床专科5个。");
        assertThat(county.view(id).item("2").text()).isEqualTo("培训乡村医生500名。");
        assertThat(county.view(id).item("2").leadUnit()).contains("县民政局");
    }

    @Test
    void comparesAnewWhereTheDraftChangedWhileSomebodyLooked() throws IOException {
        UUID offer = table(sheet -> put(sheet, "1", TaskColumn.TEXT, "建设县级临床专科6个。"));
        String seen = view(offer).seen();
        edit("4", "孕产妇系统管理率达95%以上。", "县卫计局");
        Refusal changed = catchThrowableOfType(Refusal.class, () -> offers.take(id, offer, new OfferTaken(seen, all(offer), Set.of(), ""), county.actor));
        assertThat(changed.code()).isEqualTo("refusal.plan.offer-changed");
        assertThat(county.view(id).item("1").text()).isEqualTo("建设县级临床专科4个。");
        take(offer, all(offer), "");
        assertThat(county.view(id).item("1").text()).isEqualTo("建设县级临床专科6个。");
        assertThat(county.view(id).item("4").text()).isEqualTo("孕产妇系统管理率达95%以上。");
        Refusal twice = catchThrowableOfType(Refusal.class, () -> take(offer, Set.of(), ""));
        assertThat(twice.code()).isEqualTo("refusal.plan.offer-settled");
    }

    @Test
    void refusesTheTableOfAnotherDraft() {
        PlanId other = plans.receiveText(PLAN, county.actor);
        byte[] table = export.table(other, county.scope).content();
        Refusal refused = catchThrowableOfType(Refusal.class, () -> intake.receive(id, new Upload("任务表.xlsx", table), county.actor));
        assertThat(refused.code()).isEqualTo("refusal.plan.table.other-draft");
    }

    @Test
    void takesAnEditedModelIntoItsActionAndLeavesTheOthersAlone() {
        UUID offer = model(1, xml -> xml.replace("建设县级临床专科4个。", "建设县级临床专科7个。")
                .replaceFirst("(id=\"item_2\"[\\s\\S]*?name=\"deadline\" value=\")[^\"]*", "$12023-06-30"));
        DraftDiff diff = view(offer).diff();
        assertThat(diff.items()).extracting(item -> item.shown().number()).containsExactly("1", "2");
        take(offer, all(offer), "");
        assertThat(county.view(id).item("1").text()).isEqualTo("建设县级临床专科7个。");
        assertThat(county.view(id).item("2").deadline().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(county.view(id).item("4").text()).isEqualTo("孕产妇系统管理率达92%以上。");
    }

    @Test
    void aBoxDraggedIntoAnotherLaneIsLedByThatUnit() {
        UUID offer = model(1, xml -> xml.replace("<bpmn:flowNodeRef>item_3</bpmn:flowNodeRef>", "")
                .replaceFirst("<bpmn:flowNodeRef>item_1</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>item_1</bpmn:flowNodeRef><bpmn:flowNodeRef>item_3</bpmn:flowNodeRef>"));
        assertThat(view(offer).diff().items()).singleElement().satisfies(item -> assertThat(item.fields()).extracting(DraftDiff.FieldDiff::field).contains(ItemField.LEAD));
        take(offer, all(offer), "");
        assertThat(county.view(id).item("3").leadUnit()).contains("县卫计局");
    }

    @Test
    void aCallActivityThatIsGoneIsADroppedItemAndAStepThatIsNewIsAdded() {
        county.answerAll(id);
        UUID offer = model(1, xml -> without(xml, "item_3").replace("name=\"每季度调度\"", "name=\"季度例会\""));
        DraftDiff diff = view(offer).diff();
        assertThat(diff.count(DraftDiff.Kind.DROPPED)).isEqualTo(1);
        assertThat(diff.steps()).singleElement().satisfies(step -> assertThat(step.offered().orElseThrow().name()).isEqualTo("季度例会"));
        take(offer, all(offer), "并入第 1 项");
        assertThat(county.view(id).actions().get(0).items()).extracting(PlanItem::number).containsExactly("1", "2");
        assertThat(county.view(id).actions().get(0).steps()).extracting(PlanStep::name).contains("季度例会");
    }

    @Test
    void aConfirmedPlanBecomesADraftAgainWhenAModelIsTaken() {
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        UUID offer = model(2, xml -> xml.replace("孕产妇系统管理率达92%以上。", "孕产妇系统管理率达93%以上。"));
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.CONFIRMED);
        take(offer, all(offer), "");
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.DRAFT);
        assertThat(county.view(id).item("4").text()).isEqualTo("孕产妇系统管理率达93%以上。");
    }

    @Test
    void refusesTheModelOfAnotherPlanAndOfAnIssuedOne() {
        String foreign = ActionModelWriter.write(Models.childrensHealth()).replace("name=\"actionNo\" value=\"3\"", "name=\"actionNo\" value=\"1\"");
        assertThat(catchThrowableOfType(Refusal.class, () -> intake.receive(id, new Upload("a.bpmn", foreign.getBytes(StandardCharsets.UTF_8)), county.actor)).code())
                .isEqualTo("refusal.plan.model-other-plan");
        PlanId issued = county.issued();
        byte[] model = export.model(issued, 1, county.scope).content();
        assertThat(catchThrowableOfType(Refusal.class, () -> intake.receive(issued, new Upload("a.bpmn", model), county.actor)).code())
                .isEqualTo("refusal.plan.not-a-draft");
    }

    @Test
    void aPlanFromAModelIsChangedByUploadingTheModelAnew() {
        String xml = new String(export.model(id, 2, county.scope).content(), StandardCharsets.UTF_8).replace("name=\"leadUnit\" value=\"\"", "name=\"leadUnit\" value=\"县教育局\"");
        PlanId drawn = plans.receive(new Upload("手绘.bpmn", xml.getBytes(StandardCharsets.UTF_8)), county.actor);
        String edited = xml.replace("建成普惠托位3000个。", "建成普惠托位3500个。");
        UUID offer = intake.receive(drawn, new Upload("手绘二.bpmn", edited.getBytes(StandardCharsets.UTF_8)), county.actor);
        OfferView view = offers.view(drawn, offer, county.scope);
        assertThat(view.isWhole()).isTrue();
        assertThat(view.diff().items()).hasSize(1);
        offers.take(drawn, offer, new OfferTaken(view.seen(), Set.of(), Set.of(), ""), county.actor);
        assertThat(county.view(drawn).item("5").text()).isEqualTo("建成普惠托位3500个。");
        assertThat(new String(export.model(drawn, 2, county.scope).content(), StandardCharsets.UTF_8)).isEqualTo(edited);
        undo.undo(drawn, county.actor);
        assertThat(county.view(drawn).item("5").text()).isEqualTo("建成普惠托位3000个。");
        assertThat(new String(export.model(drawn, 2, county.scope).content(), StandardCharsets.UTF_8)).isEqualTo(xml);
    }

    @Test
    void readingTheSameDocumentAgainKeepsEditsAndAnswers() {
        edit("1", "建设县级临床专科8个。", "县人社局");
        county.answerAll(id);
        List<String> answered = county.view(id).answeredQuestions().stream().map(PlanQuestion::key).sorted().toList();
        UUID offer = intake.readAgain(id, Optional.empty(), county.actor);
        assertThat(view(offer).diff().isEmpty()).isTrue();
        take(offer, Set.of(), "");
        assertThat(county.view(id).item("1").text()).isEqualTo("建设县级临床专科8个。");
        assertThat(county.view(id).item("1").leadUnit()).contains("县人社局");
        assertThat(county.view(id).answeredQuestions()).extracting(PlanQuestion::key).containsAll(answered);
        assertThat(county.view(id).openQuestions()).isEmpty();
    }

    @Test
    void aCorrectedDocumentIsReadInItsPlace() {
        edit("1", "建设县级临床专科8个。", "县人社局");
        String corrected = PLAN.replace("2.培训乡村医生300名。", "2.培训乡村医生350名。").replace("3.更新救护车12辆。（责任单位：县财政局）\n", "")
                .replace("5.建成普惠托位3000个。", "5.开展免费孕前检查。（责任单位：县卫计局）\n6.建成普惠托位3000个。");
        UUID offer = intake.readAgain(id, Optional.of(new Upload("更正稿.txt", corrected.getBytes(StandardCharsets.UTF_8))), county.actor);
        DraftDiff diff = view(offer).diff();
        assertThat(List.of(diff.count(DraftDiff.Kind.ADDED), diff.count(DraftDiff.Kind.DROPPED))).containsExactly(1, 1);
        String before = coverageText();
        take(offer, all(offer), "更正稿已删去");
        PlanView after = county.view(id);
        assertThat(after.item("1").text()).isEqualTo("建设县级临床专科8个。");
        assertThat(after.item("2").text()).isEqualTo("培训乡村医生350名。");
        assertThat(after.item("6").text()).isEqualTo("建成普惠托位3000个。");
        assertThat(after.actions().stream().flatMap(action -> action.items().stream())).extracting(PlanItem::number).doesNotContain("3");
        assertThat(coverageText()).contains("350名");
        assertThat(offers.waiting(id, county.scope)).isEmpty();
        undo.undo(id, county.actor);
        assertThat(coverageText()).isEqualTo(before);
        assertThat(county.view(id).item("3").text()).isEqualTo("更新救护车12辆。");
    }

    /** What came of the text, kind by kind. */
    private String coverageText() {
        return coverage.of(id, county.scope).stream().map(passage -> passage.kind() + " " + passage.start() + "-" + passage.end()).collect(Collectors.joining("\n"))
                + county.view(id).actions().stream().flatMap(action -> action.items().stream()).map(item -> item.source().text()).collect(Collectors.joining());
    }

    private OfferView view(UUID offer) {
        return offers.view(id, offer, county.scope);
    }

    private Set<String> all(UUID offer) {
        return view(offer).diff().changes().map(DraftDiff.Change::key).collect(Collectors.toSet());
    }

    private void take(UUID offer, Set<String> keys, String reason) {
        OfferView view = view(offer);
        offers.take(id, offer, new OfferTaken(view.seen(), keys, view.diff().changes().map(DraftDiff.Change::key).collect(Collectors.toSet()), reason), county.actor);
    }

    private UUID table(Consumer<XSSFSheet> edit) throws IOException {
        return intake.receive(id, new Upload("任务表.xlsx", edited(export.table(id, county.scope).content(), edit)), county.actor);
    }

    private UUID model(int action, UnaryOperator<String> edit) {
        String xml = edit.apply(new String(export.model(id, action, county.scope).content(), StandardCharsets.UTF_8));
        return intake.receive(id, new Upload("模型.bpmn", xml.getBytes(StandardCharsets.UTF_8)), county.actor);
    }

    private void edit(String number, String text, String lead) {
        PlanItem item = county.view(id).item(number);
        drafting.edit(id, item.id(), new ItemEdit(item.version(), text, lead, item.responsibleUnits(),
                item.deadline().map(deadline -> deadline.date().toString()).orElse(""), item.cycle().map(Cycle::code).orElse("")), county.actor);
    }

    /** The model without a box, its flows and its shape. */
    private static String without(String xml, String element) {
        return xml.replaceAll("(?s)\\s*<bpmn:callActivity id=\"" + element + "\".*?</bpmn:callActivity>", "")
                .replaceAll("\\s*<bpmn:flowNodeRef>" + element + "</bpmn:flowNodeRef>", "")
                .replaceAll("\\s*<bpmn:(outgoing|incoming)>flow_\\w*_" + element + "</bpmn:\\1>", "").replaceAll("\\s*<bpmn:(outgoing|incoming)>flow_from_" + element + "</bpmn:\\1>", "")
                .replaceAll("\\s*<bpmn:sequenceFlow id=\"flow_\\w*_" + element + "\"[^>]*/>", "")
                .replaceAll("(?s)\\s*<bpmndi:BPMNShape id=\"" + element + "_di\".*?</bpmndi:BPMNShape>", "")
                .replaceAll("(?s)\\s*<bpmndi:BPMNEdge id=\"flow_\\w*_" + element + "_di\".*?</bpmndi:BPMNEdge>", "");
    }

    private static byte[] edited(byte[] table, Consumer<XSSFSheet> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet(TaskTable.SHEET));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void put(XSSFSheet sheet, String number, TaskColumn column, String text) {
        row(sheet, number).getCell(column.ordinal()).setCellValue(text);
    }

    private static Row row(XSSFSheet sheet, String number) {
        for (Row row : sheet) {
            if (row.getCell(TaskColumn.NUMBER.ordinal()).getStringCellValue().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("No row " + number);
    }

    private static List<String> texts(PlanView view) {
        return view.actions().stream().flatMap(action -> action.items().stream()).map(item -> item.number() + item.text()).toList();
    }
}
