package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.org.Official;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.Refusal;
import cn.duban.workitem.SubAssignment.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkItemTestContext
class SubAssigningTest {

    @Autowired private SubAssigning subAssigning;
    @Autowired private WorkItems items;
    @Autowired private Handling handling;
    @Autowired private History history;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient jdbc;
    @Autowired private Town town;

    private Cast cast;
    private WorkItemId item;
    private List<UnitId> counties;

    @BeforeEach
    void theLeadHasThreeCountiesBelowIt() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        item = town.inProgress(cast, Cast.DEADLINE);
        counties = List.of(below("甲县", cast.lead), below("乙县", cast.lead), below("丙县", cast.lead));
    }

    @Test
    void everyUnitGetsAnItemWithItsShareAndBothHistoriesSayWho() {
        assign(share(0, "92"), share(1, "93"), share(2, "95"));
        WorkItem child = items.find(child(counties.get(2))).orElseThrow();
        assertThat(child.facts().number()).isEqualTo("7.3");
        assertThat(child.facts().targets()).containsExactly(new Target("孕产妇系统管理率95%", "孕产妇系统管理率", ">=", Optional.of(new BigDecimal("95")), "%"));
        assertThat(child.state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(RecordingProcesses.TOLD).contains("handle " + child.id());
        assertThat(history.of(item)).last().satisfies(entry -> assertThat(entry.officialName() + entry.note()).startsWith("李明分给 3 个下级单位：甲县"));
        assertThat(history.of(child.id())).last().satisfies(entry -> assertThat(entry.note()).isEqualTo("由上级任务（7）分解。"));
    }

    @Test
    void aStricterRateBelowIsInflationOfTheLevelThatAddedIt() {
        assign(share(0, "92"), share(1, "95"));
        assertThat(subAssigning.inflation(item)).singleElement().satisfies(more -> assertThat(more.percent()).isEqualByComparingTo("3.3"));
        assertThat(subAssigning.inflation(child(counties.get(1)))).as("the county added nothing").isEmpty();
    }

    @Test
    void amountsAddUpAndRatesDoNot() {
        Target beds = new Target("新增床位60张", "新增床位", ">=", Optional.of(new BigDecimal("60")), "张");
        assertThat(Inflation.of(beds, List.of(new BigDecimal("40"), new BigDecimal("25")))).get().satisfies(more -> {
            assertThat(more.handedDown()).isEqualByComparingTo("65");
            assertThat(more.percent()).isEqualByComparingTo("8.3");
        });
        assertThat(Inflation.of(beds, List.of(new BigDecimal("40"), new BigDecimal("20")))).isEmpty();
        Target deaths = new Target("孕产妇死亡率12/10万以下", "孕产妇死亡率", "<=", Optional.of(new BigDecimal("12")), "1/100000");
        assertThat(Inflation.of(deaths, List.of(new BigDecimal("12"), new BigDecimal("9")))).get().satisfies(more -> assertThat(more.percent()).isEqualByComparingTo("25"));
    }

    @Test
    void aUnitBelowHandsItsPartFurtherDown() {
        assign(share(0, "92"));
        WorkItemId part = child(counties.get(0));
        Official county = town.official("县经办", counties.get(0), new Post(counties.get(0), Role.HANDLER));
        UnitId township = below("某镇", counties.get(0));
        handling.perform(part, Act.ACKNOWLEDGE, Map.of(), county);
        subAssigning.subAssign(part, new SubAssignment(List.of(new Share(township, Cast.DEADLINE, Map.of()))), county);
        assertThat(jdbc.sql("select number from work_item where parent = :parent").param("parent", part.value()).query(String.class).single()).isEqualTo("7.1.1");
    }

    @Test
    void refusesWhatIsNotBelowOrTwiceOrTooLateAndSaysWhere() {
        assign(share(0, "92"));
        refused("units");
        refused("unit-" + cast.stranger, new Share(cast.stranger, Cast.DEADLINE, Map.of()));
        refused("unit-" + cast.lead, new Share(cast.lead, Cast.DEADLINE, Map.of()));
        refused("unit-" + counties.get(0), share(0, "92"));
        refused("unit-" + counties.get(1), share(1, "92"), share(1, "93"));
        refused("due-" + counties.get(1), new Share(counties.get(1), Cast.DEADLINE.plusDays(1), Map.of()));
        refused("due-" + counties.get(1), new Share(counties.get(1), Cast.ASSIGNED_ON.minusDays(1), Map.of()));
        refused("share-" + counties.get(1) + "-0", share(1, "0"));
        refused("share-" + counties.get(1) + "-4", new Share(counties.get(1), Cast.DEADLINE, Map.of(4, BigDecimal.ONE)));
        assertThat(subAssigning.open(item, cast.handler)).extracting(Unit::id).containsExactlyInAnyOrder(counties.get(1), counties.get(2));
    }

    @Test
    void onlyTheLeadHandsDownAndOnlyWhatItHasSignedFor() {
        kind(Refusal.Kind.FORBIDDEN, item, cast.verifier);
        kind(Refusal.Kind.FORBIDDEN, item, cast.helper);
        kind(Refusal.Kind.NOT_FOUND, item, cast.outsider);
        WorkItemId unsigned = town.assigned(cast, Cast.DEADLINE);
        kind(Refusal.Kind.CONFLICT, unsigned, cast.handler);
        assertThat(subAssigning.may(item, cast.handler)).isTrue();
        assertThat(subAssigning.may(unsigned, cast.handler)).isFalse();
        assertThat(subAssigning.may(item, cast.verifier)).isFalse();
    }

    @Test
    void whoTakesTheLeadOverSeesTheChildrenAndWhoGaveItUpNoMore() {
        assign(share(0, "92"));
        handling.perform(item, Act.REFER, Map.of("unit", cast.stranger.toString(), "reason", "职能已划转"), cast.verifier);
        assertThat(handling.view(child(counties.get(0)), cast.outsider).number()).isEqualTo("7.1");
        assertThatThrownBy(() -> handling.view(child(counties.get(0)), cast.handler)).isInstanceOf(Refusal.class);
    }

    private void kind(Refusal.Kind kind, WorkItemId of, Official official) {
        assertThatThrownBy(() -> subAssigning.subAssign(of, new SubAssignment(List.of(share(0, "92"))), official)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private void refused(String field, Share... shares) {
        assertThatThrownBy(() -> assign(shares)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains(field));
    }

    private void assign(Share... shares) {
        subAssigning.subAssign(item, new SubAssignment(List.of(shares)), cast.handler);
    }

    private Share share(int county, String value) {
        return new Share(counties.get(county), Cast.DEADLINE, Map.of(0, new BigDecimal(value)));
    }

    private UnitId below(String name, UnitId above) {
        return organisation.putUnit(name + UUID.randomUUID(), UnitKind.LOCAL_GOVERNMENT, Optional.of(above), Set.of());
    }

    private WorkItemId child(UnitId lead) {
        return new WorkItemId(jdbc.sql("select id from work_item where parent = :parent and lead_unit = :lead").param("parent", item.value()).param("lead", lead.value())
                .query(UUID.class).single());
    }
}
