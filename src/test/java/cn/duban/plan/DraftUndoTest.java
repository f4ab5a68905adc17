package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.plan.web.PlanWords;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done with a draft is taken back, one act after another, and overwrites nothing that came later. */
@DatabaseTest
@Import(County.class)
class DraftUndoTest {

    private static final String ITEMS = """
            各单位要加强宣传引导。
            1.建设县级临床专科4个，培训乡村医生200名。（责任单位：县卫计局、县财政局）
            2.改造乡镇卫生院6所。（责任单位：县民政局、县财政局）
            3.开展义诊12次。（责任单位：县卫计局）""";

    @Autowired
    County county;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    DraftShaping shaping;
    @Autowired
    DraftCoverage coverage;
    @Autowired
    DraftUndo undo;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlanWords words;
    @Autowired
    Reasons reasons;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void everyActIsTakenBackToTheLetter() {
        PlanId id = county.pasted(ITEMS);
        takenBack(id, now -> shaping.split(id, item(id, "1").id(), 0, 6, county.actor));
        takenBack(id, now -> shaping.merge(id, item(id, "1").id(), item(id, "1").version(), item(id, "2").id(), county.actor));
        takenBack(id, now -> shaping.move(id, item(id, "3").id(), 0, 1, Optional.empty(), county.actor));
        takenBack(id, now -> shaping.add(id, 1, Optional.of(item(id, "3").id()), "补充一项。", 0, 0, county.actor));
        takenBack(id, now -> shaping.drop(id, item(id, "3").id(), item(id, "3").version(), "重复", county.actor));
        takenBack(id, now -> coverage.notATask(id, List.of(uncovered(id).start()), county.actor));
        takenBack(id, now -> drafting.addStep(id, Optional.empty(), "meeting", "", "", "monthly", county.actor));
        takenBack(id, now -> drafting.edit(id, item(id, "2").id(), edit(item(id, "2"), "改造乡镇卫生院8所。"), county.actor));
        takenBack(id, now -> drafting.answer(id, question(id, PlanQuestion.Kind.LEAD_PRESUMED).id(), new Answer(List.of(), Map.of("2", "县财政局")), county.actor));
        takenBack(id, now -> drafting.answer(id, question(id, PlanQuestion.Kind.STEPS_UNSTATED).id(), new Answer(List.of("meeting:half-yearly"), null), county.actor));
        takenBack(id, now -> drafting.answer(id, question(id, PlanQuestion.Kind.TEXT_UNCOVERED).id(), new Answer(List.of("item"), null), county.actor));
    }

    @Test
    void actsAreTakenBackOneAfterAnother() {
        PlanId id = county.pasted(ITEMS);
        DraftSnapshot fresh = snapshot(id);
        shaping.split(id, item(id, "1").id(), 0, 6, county.actor);
        shaping.drop(id, item(id, "1.2").id(), 0, "重复", county.actor);
        shaping.move(id, item(id, "1").id(), 1, 1, Optional.of(item(id, "3").id()), county.actor);
        assertThat(words.of(undo.last(id, county.actor).orElseThrow())).isEqualTo("移动第 1 项");
        for (int i = 0; i < 3; i++) {
            undo.undo(id, county.actor);
        }
        assertThat(DraftChange.between(fresh, snapshot(id))).isEmpty();
        assertThat(undo.last(id, county.actor)).isEmpty();
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.nothing-to-undo", () -> undo.undo(id, county.actor));
    }

    @Test
    void nobodyTakesBackWhatAColleagueDid() {
        PlanId id = county.pasted(ITEMS);
        edit(id, "1", "甲改。", county.actor);
        edit(id, "2", "乙改。", county.colleague());
        undo.undo(id, county.actor);
        assertThat(item(id, "1").text()).startsWith("建设县级");
        assertThat(item(id, "2").text()).isEqualTo("乙改。");
    }

    @Test
    void refusesAnUndoThatWouldOverwriteALaterChange() {
        PlanId id = county.pasted(ITEMS);
        edit(id, "1", "甲改。", county.actor);
        edit(id, "1", "乙又改。", county.colleague());
        assertThatThrownBy(() -> undo.undo(id, county.actor)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("refusal.plan.undo-overtaken");
            assertThat(reasons.of(refusal)).contains("秦文").doesNotContain("{");
        });
        assertThat(item(id, "1").text()).isEqualTo("乙又改。");
        undo.undo(id, county.colleague());
        undo.undo(id, county.actor);
        assertThat(item(id, "1").text()).startsWith("建设县级");
    }

    @Test
    void anUndoKeepsWhatAColleagueChangedBesideIt() {
        PlanId id = county.pasted(ITEMS);
        shaping.drop(id, item(id, "3").id(), 0, "重复", county.actor);
        shaping.move(id, item(id, "1").id(), 0, 1, Optional.of(item(id, "2").id()), county.colleague());
        undo.undo(id, county.actor);
        assertThat(county.view(id).actions().get(0).items()).extracting(PlanItem::number).containsExactly("2", "1", "3");
    }

    @Test
    void aConflictSaysWhoChangedWhatAndWhen() {
        PlanId id = county.pasted(ITEMS);
        PlanItem seen = item(id, "1");
        drafting.edit(id, seen.id(), new ItemEdit(0, seen.text(), "县财政局", List.of("县卫计局"), "2023-06-30", ""), county.colleague());
        assertThatThrownBy(() -> drafting.edit(id, seen.id(), edit(seen, "甲改。"), county.actor)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(reasons.of(refusal)).startsWith("第 1 项刚被别人修改过（秦文 2023年2月20日 09:00，改了").contains("牵头单位", "完成时限").doesNotContain("{"));
        assertThatThrownBy(() -> shaping.split(id, seen.id(), seen.version(), 4, county.actor)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.code()).isEqualTo("refusal.plan.item-changed"));
    }

    @Test
    void theRevisionGrowsWithEveryChangeAndSaysWhoMadeIt() {
        PlanId id = county.pasted(ITEMS);
        int before = county.view(id).revision().revision();
        edit(id, "1", "乙改。", county.colleague());
        assertThat(county.view(id).revision()).isEqualTo(new DraftRevision(before + 1, "秦文"));
        undo.undo(id, county.colleague());
        assertThat(county.view(id).revision().revision()).isEqualTo(before + 2);
    }

    private void takenBack(PlanId id, Consumer<DraftSnapshot> deed) {
        DraftSnapshot before = snapshot(id);
        deed.accept(before);
        assertThat(DraftChange.between(before, snapshot(id))).isNotEmpty();
        assertThat(words.of(undo.last(id, county.actor).orElseThrow())).doesNotContain("plan.act", "{");
        undo.undo(id, county.actor);
        assertThat(DraftChange.between(before, snapshot(id))).isEmpty();
    }

    private DraftSnapshot snapshot(PlanId id) {
        return DraftSnapshot.of(jdbc, id);
    }

    private DraftPassage uncovered(PlanId id) {
        return coverage.of(id, county.scope).stream().filter(DraftPassage::isUncovered).findFirst().orElseThrow();
    }

    private PlanItem item(PlanId id, String number) {
        return county.view(id).item(number);
    }

    private PlanQuestion question(PlanId id, PlanQuestion.Kind kind) {
        return county.view(id).openQuestions().stream().filter(question -> question.kind() == kind).findFirst().orElseThrow();
    }

    private void edit(PlanId id, String number, String text, Actor by) {
        drafting.edit(id, item(id, number).id(), edit(item(id, number), text), by);
    }

    private static ItemEdit edit(PlanItem item, String text) {
        return new ItemEdit(item.version(), text, item.leadUnit().orElse(""), item.responsibleUnits(),
                item.deadline().map(deadline -> deadline.date().toString()).orElse(""), "");
    }
}
