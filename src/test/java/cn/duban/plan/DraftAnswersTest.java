package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.calendar.Deadline;
import cn.duban.org.Organisation;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the office answers goes into the draft, the register or the marks, and can be taken back. */
@DatabaseTest
@Import(County.class)
class DraftAnswersTest {

    @Autowired
    County county;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    DraftTargets targets;
    @Autowired
    DraftCoverage coverage;
    @Autowired
    DraftUndo undo;
    @Autowired
    PlanDrafts drafts;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    SupervisionSteps steps;
    @Autowired
    Units units;
    @Autowired
    Organisation organisation;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void oneAnswerLeadsEverythingBelowAHeadingWithExceptions() {
        PlanId id = county.pasted("1.建设县级临床专科4个。（责任单位：各有关部门）\n2.培训乡村医生200名。（责任单位：各有关部门）\n3.开展义诊12次。（责任单位：县卫计局）");
        PlanQuestion missing = question(id, PlanQuestion.Kind.LEAD_MISSING);
        assertThat(missing.items()).containsExactly("1", "2");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.unit-unknown",
                () -> drafting.answer(id, missing.id(), new Answer(List.of("县卫计局"), Map.of("2", "县没有局")), county.actor));
        drafting.answer(id, missing.id(), new Answer(List.of("县卫计局"), Map.of("2", "县人社局")), county.actor);
        assertThat(county.view(id).item("1").leadUnit()).contains("县卫计局");
        assertThat(county.view(id).item("2").leadUnit()).contains("县人社局");
    }

    @Test
    void theAnswerToAnUnknownUnitBecomesAnAliasUntilItIsTakenBack() {
        PlanId id = county.pasted("1.建设县级临床专科4个。（责任单位：县卫计局、县康乐事务局）");
        drafting.answer(id, question(id, PlanQuestion.Kind.UNIT_UNKNOWN).id(), new Answer(List.of("县民政局"), null), county.actor);
        assertThat(units.byName("县康乐事务局")).hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo("县民政局"));
        assertThat(county.view(county.pasted("1.改造卫生院6所。（责任单位：县康乐事务局）")).openQuestions()).noneMatch(question -> question.kind() == PlanQuestion.Kind.UNIT_UNKNOWN);
        undo.undo(id, county.actor);
        assertThat(units.byName("县康乐事务局")).isEmpty();
        assertThat(question(id, PlanQuestion.Kind.UNIT_UNKNOWN).isOpen()).isTrue();
    }

    @Test
    void anAnswerForThisPlanOnlyIsNoAlias() {
        PlanId id = county.pasted("1.建设县级临床专科4个。（责任单位：县卫计局、县康健事务局）");
        drafting.answer(id, question(id, PlanQuestion.Kind.UNIT_UNKNOWN).id(), new Answer(List.of("县民政局", "only-here"), null), county.actor);
        assertThat(county.view(id).item("1").responsibleUnits()).containsExactly("县民政局");
        assertThat(units.byName("县康健事务局")).isEmpty();
    }

    @Test
    void refusesAnAliasThatMeansAnotherUnitAlready() {
        organisation.putUnit("县测试甲局", UnitKind.DEPARTMENT, Optional.empty(), Set.of("县测试旧名"));
        var other = organisation.putUnit("县测试乙局", UnitKind.DEPARTMENT, Optional.empty(), Set.of());
        Refusals.refused(Refusal.Kind.INVALID, "refusal.org.alias-taken", () -> organisation.putAlias(other, "县测试旧名"));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.org.alias-taken", () -> organisation.putAlias(other, "县测试甲局"));
        assertThat(organisation.putAlias(other, "县测试 新名")).isTrue();
        assertThat(organisation.putAlias(other, "县测试新名")).isFalse();
    }

    @Test
    void aFigureThatIsTakenGoesIntoItsTarget() {
        PlanId id = county.pasted("1.培训乡村医生200名。（责任单位：县卫计局）");
        Target target = county.view(id).item("1").targets().get(0);
        PlanQuestion doubt = ask(id, PlanQuestion.Kind.FIGURE_DOUBTFUL, target.phrase(), List.of("200名", "2000名"));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.target-number", () -> drafting.answer(id, doubt.id(), new Answer(List.of("许多名"), null), county.actor));
        drafting.answer(id, doubt.id(), new Answer(List.of("2000名"), null), county.actor);
        assertThat(county.view(id).item("1").targets().get(0).value()).contains(new BigDecimal("2000"));
        assertThat(county.view(id).item("1").targets().get(0).unit()).isEqualTo("名");
        undo.undo(id, county.actor);
        drafting.answer(id, doubt.id(), Answer.accepted(), county.actor);
        assertThat(county.view(id).item("1").targets()).containsExactly(target);
    }

    @Test
    void aWordThatIsTakenAsPrintedGoesBackIntoTheText() {
        PlanId id = county.pasted("1.加强慢病防治。（责任单位：县卫计局）");
        PlanQuestion doubt = ask(id, PlanQuestion.Kind.WORD_DOUBTFUL, "慢并", List.of("慢病", "慢并"));
        drafting.answer(id, doubt.id(), new Answer(List.of("慢并"), null), county.actor);
        assertThat(county.view(id).item("1").text()).isEqualTo("加强慢并防治。");
    }

    @Test
    void aDeadlineIsWaivedWithThePlansWords() {
        PlanId id = county.pasted("1.加强慢病防治。（责任单位：县卫计局）");
        PlanQuestion waived = ask(id, PlanQuestion.Kind.DEADLINE_WAIVED, "长期坚持", List.of("waive"));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.date", () -> drafting.answer(id, waived.id(), new Answer(List.of("没想好"), null), county.actor));
        drafting.answer(id, waived.id(), new Answer(List.of("waive"), null), county.actor);
        assertThat(county.view(id).item("1").deadline()).contains(Deadline.waived("长期坚持"));
    }

    @Test
    void targetsAreSetFieldByField() {
        PlanId id = county.pasted("1.培训乡村医生200名。（责任单位：县卫计局）");
        PlanItem item = county.view(id).item("1");
        String phrase = item.targets().get(0).phrase();
        targets.set(id, item.id(), item.version(), List.of(new TargetEdit(phrase, "培训人数", ">=", "200", "250", "名", true),
                new TargetEdit("", "结业考核", "complete", "", "", "", false)), county.actor);
        assertThat(county.view(id).item("1").targets()).containsExactly(
                new Target(phrase, "培训人数", ">=", Optional.of(new BigDecimal("200")), Optional.of(new BigDecimal("250")), "名", true),
                new Target("完成 结业考核", "结业考核", "complete", Optional.empty(), ""));
        refusesTarget(id, "refusal.plan.target-metric", new TargetEdit("", "", ">=", "1", "", "", false));
        refusesTarget(id, "refusal.plan.target-operator", new TargetEdit("", "人数", "≈", "1", "", "", false));
        refusesTarget(id, "refusal.plan.target-value", new TargetEdit("", "人数", ">=", "", "", "", false));
        refusesTarget(id, "refusal.plan.target-number", new TargetEdit("", "人数", ">=", "二百", "", "", false));
        refusesTarget(id, "refusal.plan.target-range", new TargetEdit("", "人数", ">=", "5", "3", "", false));
        refusesTarget(id, "refusal.plan.target-numberless", new TargetEdit("", "验收", "complete", "5", "", "", false));
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.item-changed", () -> targets.set(id, item.id(), item.version(), List.of(), county.actor));
    }

    @Test
    void aDutyBecomesAnItemOfItsAddressees() {
        PlanId id = county.pasted("1.培训乡村医生200名。（责任单位：县卫计局）\n二、组织保障\n县财政局要在2023年6月底前落实配套资金。");
        PlanQuestion duty = question(id, PlanQuestion.Kind.DUTY_OFFERED);
        drafting.answer(id, duty.id(), new Answer(List.of("item"), null), county.actor);
        PlanItem item = county.view(id).item("2");
        assertThat(item.leadUnit()).contains("县财政局");
        assertThat(item.deadline()).hasValueSatisfying(deadline -> assertThat(deadline.date()).isEqualTo(LocalDate.of(2023, 6, 30)));
        assertThat(item.sourceText()).contains("配套资金");
        assertThat(county.view(id).openQuestions()).noneMatch(question -> question.kind() == PlanQuestion.Kind.DUTY_OFFERED);
        undo.undo(id, county.actor);
        assertThat(question(id, PlanQuestion.Kind.DUTY_OFFERED).isOpen()).isTrue();
    }

    @Test
    void aDutyThatIsNoTaskIsMarkedAndAskedAgainWhenTheMarkIsTakenBack() {
        PlanId id = county.pasted("1.培训乡村医生200名。（责任单位：县卫计局）\n二、组织保障\n县财政局要在2023年6月底前落实配套资金。");
        drafting.answer(id, question(id, PlanQuestion.Kind.DUTY_OFFERED).id(), new Answer(List.of("not-a-task"), null), county.actor);
        DraftPassage marked = coverage.of(id, county.scope).stream().filter(passage -> passage.kind() == DraftPassage.Kind.NOT_A_TASK).findFirst().orElseThrow();
        coverage.reopen(id, marked.start(), county.actor);
        assertThat(question(id, PlanQuestion.Kind.DUTY_OFFERED).isOpen()).isTrue();
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.answer-unknown",
                () -> drafting.answer(id, question(id, PlanQuestion.Kind.DUTY_OFFERED).id(), new Answer(List.of("perhaps"), null), county.actor));
    }

    @Test
    void aMilestoneIsIssuedAndComesRoundOnceOnItsDay() {
        PlanId id = county.pasted("1.培训乡村医生200名。（责任单位：县卫计局）\n二、组织保障\n县财政局要在2023年6月底前落实配套资金。");
        PlanQuestion duty = question(id, PlanQuestion.Kind.DUTY_OFFERED);
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.milestone-passed",
                () -> drafting.answer(id, duty.id(), new Answer(List.of("milestone", "2022-06-30"), null), county.actor));
        drafting.answer(id, duty.id(), new Answer(List.of("milestone"), null), county.actor);
        PlanStep milestone = county.view(id).actions().get(0).steps().stream().filter(step -> step.kind() == StepKind.MILESTONE).findFirst().orElseThrow();
        assertThat(milestone.due()).contains(LocalDate.of(2023, 6, 30));
        assertThat(milestone.who()).isEqualTo("县财政局");
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(steps.view(id, milestone.id(), county.scope).next()).contains(LocalDate.of(2023, 6, 30));
    }

    private void refusesTarget(PlanId id, String code, TargetEdit edit) {
        PlanItem item = county.view(id).item("1");
        Refusals.refused(Refusal.Kind.INVALID, code, () -> targets.set(id, item.id(), item.version(), List.of(edit), county.actor));
    }

    /** A doubt as the reader would raise it about the plan's only item. */
    private PlanQuestion ask(PlanId id, PlanQuestion.Kind kind, String subject, List<String> proposals) {
        drafts.addQuestion(id, 99, PlanQuestion.open(kind + ":" + subject, kind, "test", List.of("1"), subject, "", proposals));
        return question(id, kind);
    }

    private PlanQuestion question(PlanId id, PlanQuestion.Kind kind) {
        return county.view(id).openQuestions().stream().filter(question -> question.kind() == kind).findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " among " + county.view(id).openQuestions()));
    }
}
