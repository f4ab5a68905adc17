package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.attachment.Upload;
import cn.duban.calendar.Cycle;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.shared.Refusal;
import cn.duban.workflow.DueWork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A plan comes in, is repaired, confirmed and issued. */
@DatabaseTest
@Import(County.class)
class PlanTest {

    @Autowired
    County county;
    @Autowired
    PlanIntake intake;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    PlanViews views;
    @Autowired
    SupervisionSteps steps;
    @Autowired
    Todos todos;
    @Autowired
    DueWork dueWork;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void aDocumentBecomesADraftWithTheSentenceOfEachItem() {
        PlanView plan = county.view(county.draft());
        assertThat(plan.actions()).hasSize(5);
        assertThat(plan.counts().items()).isEqualTo(13);
        assertThat(plan.actions()).allSatisfy(action -> assertThat(action.items()).allSatisfy(item -> assertThat(item.sourceText()).isNotBlank()));
        assertThat(plan.item("1-1").leadUnit()).contains("县卫计局");
        assertThat(plan.item("1-1").leadPresumed()).isFalse();
    }

    @Test
    void theOriginalIsKeptAsItCameIn() {
        assertThat(views.original(county.draft(), county.scope).content()).isEqualTo(County.document("county-poverty-relief.docx"));
    }

    @Test
    void pastedTextBecomesADraftToo() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）");
        assertThat(county.view(id).item("1").responsibleUnits()).containsExactly("县财政局");
    }

    @Test
    void refusesADocumentWithoutItems() {
        refused(Refusal.Kind.INVALID, "document.refused.no-items", () -> intake.receiveText("今天天气很好。", county.actor));
        refused(Refusal.Kind.INVALID, "refusal.plan.nothing-given", () -> intake.receiveText("  ", county.actor));
    }

    @Test
    void asksOnceForAPresumptionAndTakesExceptions() {
        PlanId id = paste("""
                1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）
                2.培训乡村医生200名。（责任单位：县卫计局、县人社局）""");
        PlanQuestion leads = question(id, PlanQuestion.Kind.LEAD_PRESUMED);
        assertThat(leads.items()).containsExactly("1", "2");
        drafting.answer(id, leads.id(), new Answer(List.of(), Map.of("2", "县人社局")), county.actor);
        assertThat(county.view(id).item("1").leadPresumed()).isTrue();
        assertThat(county.view(id).item("2").leadUnit()).contains("县人社局");
        assertThat(county.view(id).item("2").leadPresumed()).isFalse();
        assertThat(county.view(id).item("2").responsibleUnits()).containsExactly("县卫计局");
        assertThat(county.view(id).openQuestions()).noneMatch(question -> question.kind() == PlanQuestion.Kind.LEAD_PRESUMED);
    }

    @Test
    void anExceptionMustBeAUnitOfTheRegister() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局、县财政局）");
        UUID leads = question(id, PlanQuestion.Kind.LEAD_PRESUMED).id();
        refused(Refusal.Kind.INVALID, "refusal.plan.unit-unknown",
                () -> drafting.answer(id, leads, new Answer(List.of(), Map.of("1", "县幸福局")), county.actor));
        assertThat(question(id, PlanQuestion.Kind.LEAD_PRESUMED).isOpen()).isTrue();
    }

    @Test
    void anUnknownUnitIsAskedForAndReplacedEverywhere() {
        PlanId id = paste("""
                1.建设县级临床专科4个。（责任单位：县卫计局、县幸福生活促进局）
                2.培训乡村医生200名。（责任单位：县幸福生活促进局、县卫计局）""");
        PlanQuestion unknown = question(id, PlanQuestion.Kind.UNIT_UNKNOWN);
        assertThat(unknown.subject()).isEqualTo("县幸福生活促进局");
        drafting.answer(id, unknown.id(), new Answer(List.of("县民政局"), null), county.actor);
        assertThat(county.view(id).item("1").responsibleUnits()).containsExactly("县民政局");
        assertThat(county.view(id).item("2").leadUnit()).contains("县民政局");
        assertThat(county.view(id).item("2").leadPresumed()).isTrue();
    }

    @Test
    void anItemWithoutLeadIsAskedFor() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）\n2.各部门要高度重视宣传工作，营造良好氛围。（责任单位：各有关部门）");
        PlanQuestion missing = question(id, PlanQuestion.Kind.LEAD_MISSING);
        drafting.answer(id, missing.id(), new Answer(List.of("县委宣传部"), null), county.actor);
        assertThat(county.view(id).item(missing.items().get(0)).leadUnit()).contains("县委宣传部");
    }

    @Test
    void aDeadlineThatHasPassedNeedsAReason() {
        county.itIs("2024-03-01T01:00:00Z");
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）");
        PlanQuestion late = question(id, PlanQuestion.Kind.LATE_ENTRY);
        refused(Refusal.Kind.INVALID, "refusal.plan.answer-missing", () -> drafting.answer(id, late.id(), Answer.accepted(), county.actor));
        drafting.answer(id, late.id(), new Answer(List.of("去年的方案，补录备查"), null), county.actor);
        assertThat(county.view(id).answeredQuestions()).extracting(question -> question.answer().orElseThrow()).contains("去年的方案，补录备查");
    }

    @Test
    void anOldPlanIsMeasuredByTheDayItGoesOutNotByItsOwnDate() {
        PlanId id = intake.receiveText("""
                2019年全县健康行动实施方案
                一、医疗能力提升行动
                1.建设县级临床专科4个。（责任单位：县卫计局）
                县人民政府办公室
                2019年3月1日""", county.actor);
        assertThat(question(id, PlanQuestion.Kind.LATE_ENTRY).items()).containsExactly("1");
    }

    @Test
    void aDeadlineThatPassesWhileTheDraftLiesIsAskedForWhenItIsConfirmed() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）");
        county.answerAll(id);
        county.itIs("2024-01-02T01:00:00Z");
        refused(Refusal.Kind.CONFLICT, "refusal.plan.open-questions", () -> issuing.confirm(id, county.actor));
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.DRAFT);
        assertThat(county.view(id).openQuestions()).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(PlanQuestion.Kind.LATE_ENTRY);
            assertThat(late.subject()).isEqualTo("2024-01-02");
        });
        county.answerAll(id);
        issuing.confirm(id, county.actor);
    }

    @Test
    void aDeadlineThatPassesAfterTheConfirmationKeepsThePlanFromBeingIssued() {
        PlanId id = county.confirmed();
        county.itIs("2031-01-02T01:00:00Z");
        refused(Refusal.Kind.CONFLICT, "refusal.plan.open-since-confirmed", () -> issuing.issue(id, county.actor));
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.CONFIRMED);
        issuing.reopen(id, county.actor);
        assertThat(question(id, PlanQuestion.Kind.LATE_ENTRY).isOpen()).isTrue();
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void theOfficeSetsTheStepsThatTheTextDoesNotState() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）");
        drafting.answer(id, question(id, PlanQuestion.Kind.STEPS_UNSTATED).id(), new Answer(List.of("meeting:half-yearly"), null), county.actor);
        assertThat(county.view(id).actions().get(0).steps()).singleElement().satisfies(step -> {
            assertThat(step.isSetByOffice()).isTrue();
            assertThat(step.name()).isEqualTo("每半年专题会议");
        });
    }

    @Test
    void aSecondEditOfTheSameVersionIsAConflict() {
        PlanId id = county.draft();
        PlanItem item = county.view(id).item("1-1");
        drafting.edit(id, item.id(), edit(item, "建好村级和乡级卫生机构。"), county.actor);
        refused(Refusal.Kind.CONFLICT, "refusal.plan.item-changed", () -> drafting.edit(id, item.id(), edit(item, "另一种写法。"), county.actor));
        assertThat(county.view(id).item("1-1").text()).isEqualTo("建好村级和乡级卫生机构。");
    }

    @Test
    void anEditedDeadlineIsTheOfficesWordAndNoPresumption() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）");
        PlanItem item = county.view(id).item("1");
        assertThat(item.deadline().orElseThrow().presumed()).isTrue();
        drafting.edit(id, item.id(), new ItemEdit(0, item.text(), "县卫计局", List.of(), "2023-06-30", "monthly"), county.actor);
        PlanItem edited = county.view(id).item("1");
        assertThat(edited.deadline().orElseThrow().presumed()).isFalse();
        assertThat(edited.deadline().orElseThrow().rule()).isEqualTo("set-by-office");
        assertThat(edited.cycle()).contains(Cycle.MONTHLY);
        assertThat(county.view(id).questions()).noneMatch(question -> question.kind() == PlanQuestion.Kind.DEADLINE_PRESUMED);
    }

    @Test
    void isNotConfirmedWhileAQuestionIsOpen() {
        PlanId id = paste("1.建设县级临床专科4个。（责任单位：县卫计局）");
        refused(Refusal.Kind.CONFLICT, "refusal.plan.open-questions", () -> issuing.confirm(id, county.actor));
        refused(Refusal.Kind.CONFLICT, "refusal.plan.not-confirmed", () -> issuing.issue(id, county.actor));
    }

    @Test
    void aConfirmedPlanIsNotChanged() {
        PlanId id = county.confirmed();
        PlanItem item = county.view(id).item("1-1");
        refused(Refusal.Kind.CONFLICT, "refusal.plan.not-a-draft", () -> drafting.edit(id, item.id(), edit(item, "改一改"), county.actor));
        issuing.reopen(id, county.actor);
        drafting.edit(id, item.id(), edit(item, "改一改"), county.actor);
        assertThat(county.view(id).item("1-1").text()).isEqualTo("改一改");
    }

    @Test
    void issuingRegistersEveryItemAndStep() {
        PlanId id = county.issued();
        PlanView plan = county.view(id);
        assertThat(plan.plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(county.workItems(id)).isEqualTo(13);
        assertThat(plan.actions()).allSatisfy(action -> {
            assertThat(action.states()).hasSameSizeAs(action.items());
            assertThat(action.steps()).isNotEmpty().allSatisfy(step -> assertThat(steps.view(id, step.id(), county.scope).next()).isPresent());
        });
        refused(Refusal.Kind.CONFLICT, "refusal.plan.issued-already", () -> issuing.issue(id, county.actor));
    }

    @Test
    void carriesOnAfterABreakAndRegistersEveryItemOnce() {
        PlanId id = county.confirmed();
        issuing.issue(id, county.actor);
        county.registerOnly(4);
        county.forgetThatActionsWereStarted(id);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUING);

        issuing.carryOnAfterABreak();
        county.register();

        assertThat(county.workItems(id)).isEqualTo(13);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void aModelDrawnByHandGoesTheSameWayIn() {
        ActionModel drawn = new ActionModel("drawn_by_hand", "手绘方案", 1, "手绘专项行动",
                List.of(Models.item("1", "孕产妇系统管理率达92%以上", Models.HEALTH), Models.item("2", "建设家长学校20所", Models.EDUCATION)),
                Models.childrensHealth().steps());
        String xml = ActionModelWriter.write(drawn).replace(Models.COUNTIES, "各县(市、区、特区)人民政府");
        PlanId id = intake.receive(new Upload("手绘.bpmn", xml.getBytes(StandardCharsets.UTF_8)), county.actor);
        refused(Refusal.Kind.CONFLICT, "refusal.plan.from-model",
                () -> drafting.edit(id, county.view(id).item("1").id(), edit(county.view(id).item("1"), "改"), county.actor));
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(views.model(id, 1, county.scope)).isEqualTo(xml);
        assertThat(county.workItems(id)).isEqualTo(2);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void anAnswerDoesNotSetWhatAModelDrawnByHandSaysOtherwise() {
        ActionModel drawn = new ActionModel("drawn_without_steps", "手绘方案", 1, "手绘专项行动",
                List.of(Models.item("1", "孕产妇系统管理率达92%以上", Models.HEALTH)), List.of());
        PlanId id = intake.receive(new Upload("手绘.bpmn", ActionModelWriter.write(drawn).replace(Models.COUNTIES, "各县(市、区、特区)人民政府")
                .getBytes(StandardCharsets.UTF_8)), county.actor);
        PlanQuestion leads = question(id, PlanQuestion.Kind.LEAD_PRESUMED);
        refused(Refusal.Kind.CONFLICT, "refusal.plan.from-model",
                () -> drafting.answer(id, leads.id(), new Answer(List.of(), Map.of("1", Models.EDUCATION)), county.actor));
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void refusesAModelThatNamesAnUnknownUnitAndKeepsNothing() {
        int before = views.list(county.scope).size();
        String xml = ActionModelWriter.write(Models.childrensHealth()).replace(Models.HEALTH, "省幸福厅");
        assertThatThrownBy(() -> intake.receive(new Upload("手绘.bpmn", xml.getBytes(StandardCharsets.UTF_8)), county.actor))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.faults())
                        .contains(new ModelFault("item_23", "unit-unknown", List.of("省幸福厅"))));
        assertThat(views.list(county.scope)).hasSize(before);
    }

    @Test
    void aStepComesRoundForTheOfficeAndAgainAfterItWasHeld() {
        PlanId id = county.issued();
        UUID step = county.step(id);
        assertThat(steps.view(id, step, county.scope).next()).contains(LocalDate.of(2023, 3, 31));
        refused(Refusal.Kind.CONFLICT, "refusal.plan.step-not-waiting",
                () -> steps.hold(id, step, Map.of("result", "逐项过了一遍", "heldOn", "2023-02-21"), county.actor));

        dueWork.workOffUntil(Instant.parse("2023-03-31T01:00:00Z"));
        assertThat(todos.waitingFor(county.scope, Optional.of(TodoKind.SUPERVISION_STEP), Optional.empty(), 100))
                .anyMatch(todo -> todo.subject().equals(step) && todo.link().equals("/plans/" + id + "/steps/" + step));
        steps.hold(id, step, Map.of("result", "逐项过了一遍", "heldOn", "2023-03-31"), county.actor);

        assertThat(todos.waitingAbout(step)).isEmpty();
        assertThat(steps.view(id, step, county.scope).isWaiting()).isFalse();
        assertThat(steps.view(id, step, county.scope).next()).contains(LocalDate.of(2023, 6, 30));
    }

    @Test
    void everyItemOfTheProvincesDocumentHasItsOwnElement() {
        PlanId id = intake.receive(new Upload("province.docx", County.document("province-health-actions-2023.docx")), county.actor);
        PlanView plan = county.view(id);
        Set<String> elements = new HashSet<>();
        plan.actions().forEach(action -> action.items().forEach(item -> elements.add(item.element())));
        assertThat(elements).hasSize(96);
        assertThat(plan.counts().actions()).isEqualTo(7);
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.CONFIRMED);
    }

    private PlanId paste(String items) {
        return intake.receiveText("2023年全县健康行动实施方案\n一、医疗能力提升行动\n" + items, county.actor);
    }

    private PlanQuestion question(PlanId id, PlanQuestion.Kind kind) {
        return county.view(id).questions().stream().filter(question -> question.kind() == kind).findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " among " + county.view(id).questions()));
    }

    private static ItemEdit edit(PlanItem item, String text) {
        return new ItemEdit(item.version(), text, item.leadUnit().orElse(""), item.responsibleUnits(),
                item.deadline().map(deadline -> deadline.date().toString()).orElse(""), "");
    }

    private static void refused(Refusal.Kind kind, String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
