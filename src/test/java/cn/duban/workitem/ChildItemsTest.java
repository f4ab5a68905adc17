package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.WarningLight;
import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class ChildItemsTest {

    @Autowired private ChildItems children;
    @Autowired private ChildViews views;
    @Autowired private WorkItems items;
    @Autowired private WorkItemLedger ledger;
    @Autowired private Handling handling;
    @Autowired private History history;
    @Autowired private JdbcClient jdbc;
    @Autowired private Town town;

    private Cast cast;
    private WorkItemId parent;
    private List<UnitId> counties;

    @BeforeEach
    void thereIsAnItemForCounties() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        parent = town.assigned(cast, Cast.DEADLINE);
        counties = IntStream.range(0, 45).mapToObj(county -> town.unit("县" + county, UnitKind.LOCAL_GOVERNMENT)).toList();
    }

    @AfterEach
    void thePowerIsBack() {
        RecordingProcesses.STARTS_UNTIL_THE_POWER_FAILS.set(-1);
    }

    @Test
    void aChildSaysTheSameAsItsParentAndIsLedByItsLocalGovernment() {
        handDown(counties.subList(0, 1));
        NewWorkItem of = items.find(parent).orElseThrow().facts();
        NewWorkItem child = items.find(only()).orElseThrow().facts();
        assertThat(child).isEqualTo(new NewWorkItem(new Source.ParentItem(parent, of.source().origin()), "7.1", of.title(), of.text(), of.sourceText(),
                counties.get(0), false, List.of(), of.deadline(), of.cycle(), of.targets(), of.leadershipGroup()));
        assertThat(RecordingProcesses.TOLD).contains("startChildren " + parent, "handle " + only());
        assertThat(history.of(parent)).last().satisfies(entry -> assertThat(entry.note()).isEqualTo("分给 1 个属地，各立一项下级任务。"));
    }

    @Test
    void everyCountyGetsOneHoweverOftenItIsAskedFor() {
        handDown(counties);
        handDown(counties);
        assertThat(registered()).isEqualTo(45);
        assertThat(numbers()).startsWith("7.1", "7.2").contains("7.45").doesNotHaveDuplicates();
    }

    @Test
    void aBatchThatIsCutOffHasNotHappenedAndIsDoneAgain() {
        children.handDown(parent, counties);
        children.startBatch(parent);
        RecordingProcesses.STARTS_UNTIL_THE_POWER_FAILS.set(7);
        assertThatThrownBy(() -> children.startBatch(parent)).hasMessage("the power failed");
        assertThat(registered()).as("the first batch, and nothing of the second").isEqualTo(20);
        while (children.areWaiting(parent)) {
            children.startBatch(parent);
        }
        assertThat(registered()).isEqualTo(45);
        assertThat(jdbc.sql("select count(distinct lead_unit) from work_item where parent = :parent").param("parent", parent.value()).query(Integer.class).single())
                .isEqualTo(45);
    }

    @Test
    void nodesThatStartBatchesAtOnceTakeDifferentCounties() throws Exception {
        children.handDown(parent, counties);
        Twice.atOnce(4, () -> {
            children.startBatch(parent);
            return null;
        });
        while (children.areWaiting(parent)) {
            children.startBatch(parent);
        }
        assertThat(registered()).isEqualTo(45);
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void theLeadOfTheParentSeesTheChildrenAndAChildSeesNoSibling() {
        handDown(counties.subList(0, 2));
        WorkItemId first = childOf(counties.get(0));
        WorkItemId second = childOf(counties.get(1));
        Official county = town.official("县经办", counties.get(0), new Post(counties.get(0), Role.HANDLER));
        assertThat(handling.view(first, county).number()).isEqualTo("7.1");
        for (WorkItemId hidden : List.of(second, parent)) {
            assertThatThrownBy(() -> handling.view(hidden, county)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        for (Official above : List.of(cast.handler, cast.verifier, cast.leader)) {
            assertThat(handling.view(second, above).number()).isEqualTo("7.2");
        }
        for (Official stranger : List.of(cast.outsider, cast.helper)) {
            assertThatThrownBy(() -> handling.view(second, stranger)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> handling.perform(first, Act.ACKNOWLEDGE, Map.of(), cast.handler)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasHandedDownOfAWithdrawnItemGoesWithItAndWhatIsDoneStaysDone() {
        handDown(counties.subList(0, 3));
        WorkItemId done = items.children(parent).get(0);
        jdbc.sql("update work_item set state = 'DONE', closed_on = assigned_on where id = :id").param("id", done.value()).update();
        handling.perform(parent, Act.WITHDRAW, Map.of("reason", "任务取消"), cast.verifier);
        assertThat(items.children(parent)).extracting(child -> items.find(child).orElseThrow().state())
                .containsExactly(WorkItemState.DONE, WorkItemState.WITHDRAWN, WorkItemState.WITHDRAWN);
        assertThat(history.of(items.children(parent).get(1))).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("WITHDRAW");
            assertThat(entry.note()).isEqualTo("任务取消");
        });
    }

    @Test
    void theLedgerCountsChildrenInTheirParentUnlessTheyAreAskedFor() {
        handDown(counties.subList(0, 3));
        VisibleScope office = new VisibleScope(Set.of(cast.office));
        assertThat(ledger.page(LedgerFilter.none(), office, Optional.empty(), 10)).extracting(LedgerRow::id).containsExactly(parent);
        assertThat(ledger.counts(LedgerFilter.none(), office).total()).isEqualTo(1);
        assertThat(ledger.page(LedgerFilter.none().withBelow(), office, Optional.empty(), 10)).hasSize(4);
        assertThat(ledger.progress(LedgerFilter.none(), office)).extracting(ActionProgress::total).containsExactly(1);
        assertThat(ledger.elements(cast.action(), office)).hasSize(1);
        VisibleScope county = new VisibleScope(Set.of(counties.get(0)));
        assertThat(ledger.page(LedgerFilter.none(), county, Optional.empty(), 10)).as("its own").extracting(LedgerRow::number).containsExactly("7.1");
    }

    @Test
    void figuresOfAHundredParentsComeInOneQuery() {
        handDown(counties.subList(0, 3));
        WorkItemId childless = town.assigned(cast, Cast.DEADLINE);
        town.itIs(Cast.DEADLINE.plusDays(1));
        Map<WorkItemId, ChildCounts> counts = views.counts(List.of(parent, childless));
        assertThat(counts).containsOnlyKeys(parent);
        assertThat(counts.get(parent)).satisfies(of -> assertThat(of.total()).isEqualTo(3)).satisfies(of -> assertThat(of.late()).isEqualTo(3))
                .satisfies(of -> assertThat(of.worst()).contains(WarningLight.OVERDUE)).satisfies(of -> assertThat(of.of(WorkItemState.ASSIGNED)).isEqualTo(3));
    }

    private void handDown(List<UnitId> units) {
        children.handDown(parent, units);
        while (children.areWaiting(parent)) {
            children.startBatch(parent);
        }
    }

    private int registered() {
        return numbers().size();
    }

    private List<String> numbers() {
        return jdbc.sql("select number from work_item where parent = :parent order by number_order").param("parent", parent.value()).query(String.class).list();
    }

    private WorkItemId only() {
        return jdbc.sql("select id from work_item where parent = :parent").param("parent", parent.value()).query(UUID.class).optional()
                .map(WorkItemId::new).orElseThrow();
    }

    private WorkItemId childOf(UnitId lead) {
        return new WorkItemId(jdbc.sql("select id from work_item where parent = :parent and lead_unit = :lead").param("parent", parent.value())
                .param("lead", lead.value()).query(UUID.class).single());
    }
}
