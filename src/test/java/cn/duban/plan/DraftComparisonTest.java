package cn.duban.plan;

import static cn.duban.plan.Breakdowns.draft;
import static cn.duban.plan.Breakdowns.id;
import static cn.duban.plan.Breakdowns.inOrder;
import static cn.duban.plan.Breakdowns.ledBy;
import static cn.duban.plan.Breakdowns.saying;
import static cn.duban.plan.Breakdowns.with;
import static cn.duban.plan.Breakdowns.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.Cycle;
import cn.duban.plan.DraftDiff.ItemDiff;
import cn.duban.plan.DraftDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an offer would do to a draft that others have changed meanwhile. */
class DraftComparisonTest {

    private final Breakdown then = draft();

    @Test
    void theSameDraftDiffersInNothing() {
        DraftDiff diff = DraftComparison.of(then, then, draft());
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.same()).isEqualTo(5);
    }

    @Test
    void leavesAloneWhatOnlyOthersChanged() {
        Breakdown now = with(without(then, "3"), "1", ledBy("县人社局"));
        DraftDiff diff = DraftComparison.of(then, now, then);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(takeAll(now, then, diff)).isEqualTo(now);
    }

    @Test
    void takesAnEditOfOneFieldBesideAnEditOfAnother() {
        Breakdown now = with(then, "1", ledBy("县人社局"));
        Breakdown offered = with(then, "1", saying("建设县级临床专科5个。"));
        DraftDiff diff = DraftComparison.of(then, now, offered);
        assertThat(diff.conflicts()).isZero();
        BreakdownItem merged = takeAll(now, offered, diff).items().get(0);
        assertThat(merged.lead()).contains("县人社局");
        assertThat(merged.text()).isEqualTo("建设县级临床专科5个。");
    }

    @Test
    void callsItAConflictWhereBothChangedTheSameFieldAndNoneWhereBothAgree() {
        Breakdown now = with(with(then, "1", ledBy("县人社局")), "2", ledBy("县民政局"));
        Breakdown offered = with(with(then, "1", ledBy("县教育局")), "2", ledBy("县民政局"));
        DraftDiff diff = DraftComparison.of(then, now, offered);
        assertThat(diff.items()).singleElement().satisfies(item -> assertThat(item.fields()).singleElement().satisfies(field -> {
            assertThat(field.isConflict()).isTrue();
            assertThat(field.then().lead()).contains("县卫计局");
            assertThat(field.there().lead()).contains("县人社局");
            assertThat(field.offered().lead()).contains("县教育局");
        }));
        assertThat(DraftMerge.take(now, offered, diff, Set.of()).items().get(0).lead()).contains("县人社局");
        assertThat(takeAll(now, offered, diff).items().get(0).lead()).contains("县教育局");
    }

    @Test
    void addsAnItemWhereItStandsInTheOffer() {
        List<BreakdownItem> items = new ArrayList<>(then.items());
        items.add(1, Breakdowns.item(Breakdowns.CARE, "1-1", "建设远程医疗平台。"));
        Breakdown offered = then.withItems(items);
        DraftDiff diff = DraftComparison.of(then, then, offered);
        assertThat(diff.items()).extracting(ItemDiff::kind).containsExactly(Kind.ADDED);
        assertThat(takeAll(then, offered, diff)).isEqualTo(offered);
    }

    @Test
    void dropsWhatIsMissingAndWarnsWhereItWasChangedMeanwhile() {
        Breakdown now = with(then, "3", ledBy("县民政局"));
        Breakdown offered = without(without(then, "2"), "3");
        DraftDiff diff = DraftComparison.of(then, now, offered);
        assertThat(diff.items()).extracting(ItemDiff::kind).containsExactly(Kind.DROPPED, Kind.DROPPED);
        assertThat(diff.items()).extracting(ItemDiff::isConflict).containsExactly(false, true);
        assertThat(takeAll(now, offered, diff)).isEqualTo(offered);
    }

    @Test
    void bringsADroppedItemBackOnlyWhereTheOfferChangedItAndSaysSo() {
        Breakdown now = without(then, "2");
        Breakdown offered = with(then, "2", saying("培训乡村医生500名。"));
        DraftDiff diff = DraftComparison.of(then, now, offered);
        assertThat(diff.items()).singleElement().satisfies(item -> assertThat(item.kind() == Kind.ADDED && item.isConflict()).isTrue());
        assertThat(takeAll(now, offered, diff)).isEqualTo(offered);
    }

    @Test
    void movesOnlyWhatMovedAndKeepsWhatOthersMoved() {
        Breakdown offered = inOrder(then, "3", "1", "2", "4", "5");
        DraftDiff diff = DraftComparison.of(then, then, offered);
        assertThat(diff.items()).singleElement().satisfies(item -> {
            assertThat(item.shown().number()).isEqualTo("3");
            assertThat(item.moved()).isPresent();
        });
        assertThat(takeAll(then, offered, diff)).isEqualTo(offered);
        Breakdown now = inOrder(then, "1", "2", "3", "5", "4");
        DraftDiff beside = DraftComparison.of(then, now, offered);
        assertThat(takeAll(now, offered, beside).items()).extracting(BreakdownItem::number).containsExactly("3", "1", "2", "5", "4");
    }

    @Test
    void movesAnItemToAnotherActionBehindItsNewNeighbour() {
        Breakdown offered = inOrder(with(then, "2", item -> item.taking(ItemField.ACTION, then.items().get(3))), "1", "3", "4", "2", "5");
        DraftDiff diff = DraftComparison.of(then, then, offered);
        assertThat(diff.items()).singleElement().satisfies(item -> assertThat(item.fields()).extracting(DraftDiff.FieldDiff::field).containsExactly(ItemField.ACTION));
        assertThat(takeAll(then, offered, diff)).isEqualTo(offered);
    }

    @Test
    void renamesAnActionAndReplacesASupervisionStep() {
        BreakdownStep meeting = new BreakdownStep(id("meeting"), Breakdowns.CHILDREN, "step_1", StepKind.MEETING, "专题会议", "", Optional.of(Cycle.YEARLY), "");
        Breakdown offered = new Breakdown(List.of(then.actions().get(0), new Breakdown.Section(Breakdowns.CHILDREN, "妇幼健康行动")), then.items(), List.of(meeting));
        DraftDiff diff = DraftComparison.of(then, then, offered);
        assertThat(diff.names()).hasSize(1);
        assertThat(diff.steps()).extracting(DraftDiff.StepDiff::kind).containsExactly(Kind.ADDED, Kind.DROPPED);
        assertThat(takeAll(then, offered, diff)).isEqualTo(offered);
        assertThat(DraftMerge.take(then, offered, diff, Set.of())).isEqualTo(then);
    }

    @Test
    void comesBackFromJsonAsItWas() {
        assertThat(BreakdownJson.read(BreakdownJson.write(then))).isEqualTo(then);
        assertThat(draft().revision()).isEqualTo(then.revision()).hasSize(12).isNotEqualTo(with(then, "1", ledBy("县人社局")).revision());
    }

    private static Breakdown takeAll(Breakdown now, Breakdown offered, DraftDiff diff) {
        return DraftMerge.take(now, offered, diff, diff.changes().map(DraftDiff.Change::key).collect(Collectors.toSet()));
    }
}
