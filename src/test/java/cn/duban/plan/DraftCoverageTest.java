package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of a plan's text falls through a crack: it is in an item, in a heading, or a person said that it is no task. */
@DatabaseTest
@Import(County.class)
class DraftCoverageTest {

    private static final String ITEMS = """
            各单位要加强宣传引导，营造良好氛围。
            1.建设县级临床专科4个，培训乡村医生200名。（责任单位：县卫计局、县财政局）
            2.改造乡镇卫生院6所。（责任单位：县民政局、县财政局）""";

    @Autowired
    County county;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    DraftShaping shaping;
    @Autowired
    DraftCoverage coverage;
    @Autowired
    Reasons reasons;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void thePassagesTileTheTextWhateverHappensToTheItems() {
        PlanId id = county.pasted(ITEMS);
        tiles(id);
        PlanItem first = county.view(id).item("1");
        shaping.split(id, first.id(), 0, first.text().indexOf("培训"), county.actor);
        tiles(id);
        assertThat(passage(id, "培训乡村医生").ref()).isEqualTo(county.view(id).item("1.2").id().toString());
        shaping.merge(id, county.view(id).item("2").id(), 0, county.view(id).item("1").id(), county.actor);
        tiles(id);
        assertThat(passage(id, "建设县级临床专科").ref()).isEqualTo(county.view(id).item("2").id().toString());
        shaping.drop(id, county.view(id).item("2").id(), 1, "不属于本办公室", county.actor);
        tiles(id);
        assertThat(passage(id, "改造乡镇卫生院").kind()).isEqualTo(DraftPassage.Kind.DROPPED);
    }

    @Test
    void textThatNothingCameOfIsAskedForAndKeepsThePlanFromBeingConfirmed() {
        PlanId id = county.pasted(ITEMS);
        for (PlanQuestion question : county.view(id).openQuestions()) {
            if (question.kind() != PlanQuestion.Kind.TEXT_UNCOVERED) {
                county.answer(id, question);
            }
        }
        assertThatThrownBy(() -> issuing.confirm(id, county.actor)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("refusal.plan.open-questions");
            assertThat(reasons.of(refusal)).contains("没有列入任务的文字（“").doesNotContain("{");
            assertThat(refusal.field()).hasValueSatisfying(field -> assertThat(field).startsWith("q-"));
        });
        coverage.notATask(id, uncovered(id), county.actor);
        issuing.confirm(id, county.actor);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.CONFIRMED);
    }

    @Test
    void aMarkSaysWhoSetItAndCanBeTakenBack() {
        PlanId id = county.pasted(ITEMS);
        int start = passage(id, "加强宣传引导").start();
        coverage.notATask(id, List.of(start), county.colleague());
        DraftPassage marked = passage(id, "加强宣传引导");
        assertThat(marked.kind()).isEqualTo(DraftPassage.Kind.NOT_A_TASK);
        assertThat(marked.markedBy()).contains("秦文");
        assertThat(marked.markedAt()).isPresent();
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.passage-changed", () -> coverage.notATask(id, List.of(start), county.actor));
        coverage.reopen(id, start, county.actor);
        assertThat(passage(id, "加强宣传引导").kind()).isEqualTo(DraftPassage.Kind.UNCOVERED);
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.passage-changed", () -> coverage.reopen(id, start, county.actor));
    }

    @Test
    void anAnsweredQuestionComesBackWhenItsTextIsOpenAgain() {
        PlanId id = county.pasted(ITEMS);
        county.answerAll(id);
        coverage.reopen(id, passage(id, "加强宣传引导").start(), county.actor);
        assertThat(county.view(id).openQuestions()).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(PlanQuestion.Kind.TEXT_UNCOVERED);
            assertThat(question.sentence()).contains("加强宣传引导");
        });
    }

    @Test
    void aDraftOfThePreviousVersionIsMeasuredByItsItemsAndStillIssued() {
        PlanId id = county.pasted(ITEMS);
        jdbc.sql("delete from plan_passage where plan = :plan").param("plan", id.value()).update();
        jdbc.sql("update plan_item set stretches = '{}', spans = '{}', printed_number = null where plan = :plan").param("plan", id.value()).update();
        jdbc.sql("delete from plan_question where plan = :plan and kind = 'TEXT_UNCOVERED'").param("plan", id.value()).update();
        assertThat(passage(id, "改造乡镇卫生院").kind()).isEqualTo(DraftPassage.Kind.ITEM);
        county.answerAll(id);
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.open-questions", () -> issuing.confirm(id, county.actor));
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.workItems(id)).isEqualTo(2);
    }

    private void tiles(PlanId id) {
        int at = 0;
        for (DraftPassage passage : coverage.of(id, county.scope)) {
            assertThat(passage.start()).isEqualTo(at);
            at = passage.end();
        }
        assertThat(at).isEqualTo(county.text(id).length());
    }

    private List<Integer> uncovered(PlanId id) {
        return coverage.of(id, county.scope).stream().filter(DraftPassage::isUncovered).map(DraftPassage::start).toList();
    }

    private DraftPassage passage(PlanId id, String words) {
        int at = county.text(id).indexOf(words);
        return coverage.of(id, county.scope).stream().filter(passage -> passage.start() <= at && at < passage.end()).findFirst().orElseThrow();
    }
}
