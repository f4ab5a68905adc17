package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.shared.NumberOrder;
import cn.duban.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The office shapes a draft: every act, what it refuses, and that it can be taken back. */
@DatabaseTest
@Import(County.class)
class DraftShapingTest {

    private static final String TWO_DUTIES = """
            1.建设县级临床专科4个，培训乡村医生200名。（责任单位：县卫计局、县财政局）
            2.改造乡镇卫生院6所。（责任单位：县民政局、县财政局）
            3.开展义诊12次。（责任单位：县卫计局）""";

    @Autowired
    County county;
    @Autowired
    PlanIntake intake;
    @Autowired
    PlanDrafting drafting;
    @Autowired
    PlanIssuing issuing;
    @Autowired
    DraftShaping shaping;
    @Autowired
    DraftHeadings headings;
    @Autowired
    DraftUnits assigning;
    @Autowired
    DraftCoverage coverage;
    @Autowired
    DraftUndo undo;

    @BeforeEach
    void firstDay() {
        county.itIsTheFirstDay();
    }

    @Test
    void theSecondPartOfASplitItemGetsANumberBehindTheFirstAndTargetsGoWithTheirWords() {
        PlanId id = county.pasted(TWO_DUTIES);
        PlanItem whole = item(id, "1");
        UUID second = shaping.split(id, whole.id(), whole.version(), whole.text().indexOf("培训"), county.actor);
        assertThat(item(id, "1").text()).isEqualTo("建设县级临床专科4个，");
        assertThat(item(id, "1.2").id()).isEqualTo(second);
        assertThat(item(id, "1.2").text()).isEqualTo("培训乡村医生200名。");
        assertThat(item(id, "1.2").leadUnit()).contains("县卫计局");
        assertThat(item(id, "1.2").responsibleUnits()).containsExactly("县财政局");
        assertThat(item(id, "1.2").deadline()).isEqualTo(whole.deadline());
        assertThat(item(id, "1").targets()).allMatch(target -> target.phrase().contains("专科"));
        assertThat(item(id, "1.2").targets()).isNotEmpty().allMatch(target -> target.phrase().contains("乡村医生"));
        assertThat(item(id, "1").sourceText()).startsWith("1.").doesNotContain("乡村医生");
        assertThat(item(id, "1.2").sourceText()).startsWith("培训乡村医生200名");
        assertThat(item(id, "1").source().printedNumber()).contains("1");
        assertThat(item(id, "1.2").source().printedNumber()).isEmpty();
    }

    @Test
    void wordsCountedToAnItemAreCoveredByItAndGoIntoItsTextWhereThatIsWanted() {
        PlanId id = county.pasted(TWO_DUTIES + "\n各地要抓好落实。");
        DraftPassage open = coverage.of(id, county.scope).stream().filter(DraftPassage::isUncovered).findFirst().orElseThrow();
        shaping.cover(id, item(id, "3").id(), open.start(), open.end(), false, county.actor);
        assertThat(coverage.of(id, county.scope)).noneMatch(DraftPassage::isUncovered);
        assertThat(item(id, "3").text()).isEqualTo("开展义诊12次。");
        undo.undo(id, county.actor);
        shaping.cover(id, item(id, "3").id(), open.start(), open.end(), true, county.actor);
        assertThat(item(id, "3").text()).isEqualTo("开展义诊12次。各地要抓好落实。");
        assertThat(coverage.of(id, county.scope)).noneMatch(DraftPassage::isUncovered);
    }

    @Test
    void numbersOfSplitItemsSortAsTheItemsStand() {
        PlanId id = county.pasted(TWO_DUTIES);
        UUID second = split(id, "1", "培训");
        split(id, "1.2", "乡村");
        split(id, "1", "临床");
        split(id, "2", "卫生院");
        assertThat(second).isEqualTo(item(id, "1.2").id());
        assertThat(numbers(id)).containsExactly("1", "1.1", "1.2", "1.3", "2", "2.2", "3").isSortedAccordingTo(Comparator.comparing(NumberOrder::key));
    }

    @Test
    void refusesToSplitWhereOnePartWouldSayNothing() {
        PlanId id = county.pasted(TWO_DUTIES);
        PlanItem whole = item(id, "1");
        for (int at : List.of(0, -1, whole.text().length() - 1, whole.text().length(), 5000)) {
            Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.split-nothing", () -> shaping.split(id, whole.id(), whole.version(), at, county.actor));
        }
    }

    @Test
    void aMergedItemHasTheTextUnitsAndTargetsOfBothInTheOrderOfTheDocument() {
        PlanId id = county.pasted(TWO_DUTIES);
        PlanItem second = item(id, "2");
        shaping.merge(id, second.id(), second.version(), item(id, "1").id(), county.actor);
        PlanItem both = item(id, "2");
        assertThat(numbers(id)).containsExactly("2", "3");
        assertThat(both.text()).isEqualTo("建设县级临床专科4个，培训乡村医生200名。改造乡镇卫生院6所。");
        assertThat(both.leadUnit()).contains("县民政局");
        assertThat(both.responsibleUnits()).containsExactly("县财政局", "县卫计局");
        assertThat(both.targets()).hasSize(3);
        assertThat(both.source().stretches()).hasSize(2);
    }

    @Test
    void refusesAMergeOfItemsOfTwoActionsAndOfAnItemWithItself() {
        PlanId id = county.draft();
        PlanItem one = item(id, "1-1");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.merge-actions", () -> shaping.merge(id, one.id(), one.version(), item(id, "2-1").id(), county.actor));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.merge-itself", () -> shaping.merge(id, one.id(), one.version(), one.id(), county.actor));
    }

    @Test
    void aMovedItemKeepsItsNumberAndStandsWhereItWasPut() {
        PlanId id = county.pasted(TWO_DUTIES);
        shaping.move(id, item(id, "3").id(), 0, 1, Optional.empty(), county.actor);
        assertThat(numbers(id)).containsExactly("3", "1", "2");
        shaping.move(id, item(id, "3").id(), 1, 1, Optional.of(item(id, "1").id()), county.actor);
        assertThat(numbers(id)).containsExactly("1", "3", "2");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.place-unknown",
                () -> shaping.move(id, item(id, "1").id(), 0, 1, Optional.of(UUID.randomUUID()), county.actor));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.action-unknown", () -> shaping.move(id, item(id, "1").id(), 0, 9, Optional.empty(), county.actor));
    }

    @Test
    void anItemMovesToAnotherActionWithAnElementOfItsOwn() {
        PlanId id = county.draft();
        PlanItem moved = item(id, "1-1");
        shaping.move(id, moved.id(), moved.version(), 2, Optional.of(item(id, "2-1").id()), county.actor);
        List<PlanItem> second = county.view(id).actions().get(1).items();
        assertThat(second).extracting(PlanItem::number).startsWith("2-1", "1-1");
        assertThat(second).extracting(PlanItem::element).doesNotHaveDuplicates();
    }

    @Test
    void anItemAddedFromTheSourceCoversItsWordsAndIsAskedForItsLead() {
        PlanId id = county.pasted("各单位要加强宣传引导。\n" + TWO_DUTIES);
        DraftPassage passage = coverage.of(id, county.scope).stream().filter(DraftPassage::isUncovered)
                .filter(one -> words(id, one).contains("宣传引导")).findFirst().orElseThrow();
        UUID added = shaping.add(id, 1, Optional.empty(), "", passage.start(), passage.end(), county.actor);
        assertThat(coverage.of(id, county.scope)).anyMatch(one -> one.kind() == DraftPassage.Kind.ITEM && one.ref().equals(added.toString()));
        assertThat(numbers(id).get(0)).isEqualTo("0.1");
        assertThat(county.view(id).openQuestions()).anyMatch(question -> question.kind() == PlanQuestion.Kind.LEAD_MISSING && question.items().equals(List.of("0.1")));
    }

    @Test
    void anItemAddedAtTheEndIsCountedOnAndOneInBetweenIsNot() {
        PlanId id = county.pasted(TWO_DUTIES);
        shaping.add(id, 1, Optional.of(item(id, "3").id()), "补充一项。", 0, 0, county.actor);
        shaping.add(id, 1, Optional.of(item(id, "1").id()), "再补充一项。", 0, 0, county.actor);
        assertThat(numbers(id)).containsExactly("1", "1.1", "2", "3", "4");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.text-missing", () -> shaping.add(id, 1, Optional.empty(), " ", 0, 0, county.actor));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.source-place", () -> shaping.add(id, 1, Optional.empty(), "有", 5, 99999, county.actor));
    }

    @Test
    void aDroppedItemStaysListedWithItsReasonAndIsNotIssued() {
        PlanId id = county.pasted(TWO_DUTIES);
        PlanItem dropped = item(id, "2");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.reason-missing", () -> shaping.drop(id, dropped.id(), dropped.version(), " ", county.actor));
        shaping.drop(id, dropped.id(), dropped.version(), "与第1项重复", county.actor);
        assertThat(numbers(id)).containsExactly("1", "3");
        assertThat(county.view(id).dropped()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo("2");
            assertThat(item.dropped().orElseThrow().reason()).isEqualTo("与第1项重复");
            assertThat(item.dropped().orElseThrow().by()).isEqualTo("刘玉梅");
        });
        assertThat(coverage.of(id, county.scope)).anyMatch(passage -> passage.kind() == DraftPassage.Kind.DROPPED && passage.ref().equals(dropped.id().toString()));
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.workItems(id)).isEqualTo(2);
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void aDroppedItemIsRestored() {
        PlanId id = county.pasted(TWO_DUTIES);
        PlanItem dropped = item(id, "2");
        shaping.drop(id, dropped.id(), dropped.version(), "重复", county.actor);
        Refusals.refused(Refusal.Kind.NOT_FOUND, "refusal.plan.item-not-found", () -> shaping.drop(id, dropped.id(), 1, "重复", county.actor));
        shaping.restore(id, dropped.id(), county.actor);
        assertThat(numbers(id)).containsExactly("1", "2", "3");
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.not-dropped", () -> shaping.restore(id, dropped.id(), county.actor));
    }

    @Test
    void anActionWhoseItemsAreAllDroppedIsNotIssued() {
        PlanId id = county.draft();
        county.view(id).actions().get(0).items().forEach(item -> shaping.drop(id, item.id(), item.version(), "另行印发", county.actor));
        county.answerAll(id);
        issuing.confirm(id, county.actor);
        issuing.issue(id, county.actor);
        county.register();
        assertThat(county.view(id).plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(county.workItems(id)).isEqualTo(county.view(id).counts().items());
    }

    @Test
    void unitsAreAssignedToASelectionInOneAct() {
        PlanId id = county.pasted(TWO_DUTIES);
        List<UUID> chosen = List.of(item(id, "1").id(), item(id, "3").id());
        assigning.assign(id, chosen, "县教育局", List.of("县民政局"), county.actor);
        for (String number : List.of("1", "3")) {
            assertThat(item(id, number).leadUnit()).contains("县教育局");
            assertThat(item(id, number).leadPresumed()).isFalse();
            assertThat(item(id, number).responsibleUnits()).containsExactly("县民政局");
        }
        assigning.assign(id, List.of(item(id, "2").id()), "县财政局", List.of(), county.actor);
        assertThat(item(id, "2").responsibleUnits()).containsExactly("县民政局");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.unit-unknown", () -> assigning.assign(id, chosen, "县没有局", List.of(), county.actor));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.nothing-chosen", () -> assigning.assign(id, List.of(), "县教育局", List.of(), county.actor));
        undo.undo(id, county.actor);
        undo.undo(id, county.actor);
        assertThat(item(id, "1").leadUnit()).contains("县卫计局");
        assertThat(item(id, "1").leadPresumed()).isTrue();
    }

    @Test
    void whatThePlanSaysOfItselfIsPutRight() {
        PlanId id = county.pasted(TWO_DUTIES);
        headings.rename(id, "全县健康行动方案", county.actor);
        headings.identify(id, "县府办发〔2023〕8号", "2023-02-01", county.actor);
        headings.renameAction(id, 1, "能力提升行动", county.actor);
        PlanView view = county.view(id);
        assertThat(view.plan().title()).isEqualTo("全县健康行动方案");
        assertThat(view.plan().documentNumber()).contains("县府办发〔2023〕8号");
        assertThat(view.plan().issueDate()).hasValueSatisfying(day -> assertThat(day).hasToString("2023-02-01"));
        assertThat(view.actions().get(0).action().name()).isEqualTo("能力提升行动");
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.title-missing", () -> headings.rename(id, "", county.actor));
        Refusals.refused(Refusal.Kind.INVALID, "refusal.plan.date", () -> headings.identify(id, "", "去年", county.actor));
        undo.undo(id, county.actor);
        undo.undo(id, county.actor);
        assertThat(county.view(id).plan().documentNumber()).isEmpty();
        assertThat(county.view(id).plan().title()).isEqualTo("全县健康行动方案");
        assertThat(county.view(id).actions().get(0).action().name()).isEqualTo("医疗能力提升行动");
    }

    @Test
    void onlyTheOfficeShapesItsDraftAndOnlyWhileItIsOne() {
        PlanId id = county.confirmed();
        PlanItem item = item(id, "1-1");
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.not-a-draft", () -> shaping.split(id, item.id(), item.version(), 4, county.actor));
        Refusals.refused(Refusal.Kind.CONFLICT, "refusal.plan.not-a-draft", () -> undo.undo(id, county.actor));
        Refusals.refused(Refusal.Kind.FORBIDDEN, "refusal.plan.office-only", () -> shaping.drop(id, item.id(), item.version(), "删", county.leader()));
    }

    private UUID split(PlanId id, String number, String before) {
        PlanItem item = item(id, number);
        return shaping.split(id, item.id(), item.version(), item.text().indexOf(before), county.actor);
    }

    private PlanItem item(PlanId id, String number) {
        return county.view(id).item(number);
    }

    private List<String> numbers(PlanId id) {
        return county.view(id).actions().stream().flatMap(action -> action.items().stream()).map(PlanItem::number).toList();
    }

    private String words(PlanId id, DraftPassage passage) {
        return passage.words(county.text(id));
    }
}
