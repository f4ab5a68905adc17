package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WarningLight;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.ListPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class WorkItemLedgerTest {

    @Autowired private WorkItemLedger ledger;
    @Autowired private WorkItems items;
    @Autowired private Handling handling;
    @Autowired private Watch watch;
    @Autowired private DubanClock clock;
    @Autowired private WorkCalendar calendar;
    @Autowired private Town town;

    private Cast cast;
    private VisibleScope office;

    @BeforeEach
    void startsOnTheDayOfTheAssignment() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        office = new VisibleScope(Set.of(cast.office));
    }

    @Test
    void pagesInTheOrderOfDeadlinesWithoutLosingOrRepeatingARow() {
        List<WorkItemId> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            // Several share a day: the id decides among them.
            all.add(town.assigned(cast, Cast.DEADLINE.plusDays(i / 5)));
        }
        List<LedgerRow> seen = new ArrayList<>();
        Optional<ListPlace> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<LedgerRow> rows = ledger.page(LedgerFilter.none(), office, after, 7);
            seen.addAll(rows);
            after = Optional.of(ListPlace.of(rows.get(rows.size() - 1).place().toString()));
        }
        assertThat(ledger.page(LedgerFilter.none(), office, after, 7)).isEmpty();
        assertThat(seen).extracting(LedgerRow::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).extracting(row -> row.deadline().date()).isSorted();
    }

    @Test
    void showsAUnitOnlyWhatItHasAPartIn() {
        town.assigned(cast, Cast.DEADLINE);
        for (UnitId party : List.of(cast.lead, cast.responsible, cast.office, cast.group)) {
            assertThat(ledger.page(LedgerFilter.none(), new VisibleScope(Set.of(party)), Optional.empty(), 10)).hasSize(1);
        }
        for (Set<UnitId> nobody : List.of(Set.of(cast.stranger), Set.of(cast.host), Set.<UnitId>of())) {
            VisibleScope scope = new VisibleScope(nobody);
            assertThat(ledger.page(LedgerFilter.none(), scope, Optional.empty(), 10)).isEmpty();
            assertThat(ledger.counts(LedgerFilter.none(), scope).total()).isZero();
            assertThat(ledger.progress(LedgerFilter.none(), scope)).isEmpty();
            assertThat(ledger.elements(cast.action(), scope)).isEmpty();
        }
    }

    @Test
    void theLampInSqlIsTheLampOfTheItemOnEveryDay() {
        LocalDate deadline = LocalDate.of(2023, 6, 30);
        WorkItemId silent = town.inProgress(cast, deadline);
        WorkItemId inTime = town.inProgress(cast, deadline);
        WorkItemId late = town.inProgress(cast, deadline);
        WorkItemId done = town.done(cast, deadline);
        List<WorkItemId> all = List.of(silent, inTime, late, done);
        LocalDate start = LocalDate.of(2023, 6, 15);
        start.datesUntil(start.plusDays(35)).forEach(day -> {
            town.itIs(day);
            if (day.equals(deadline)) {
                town.reportCompletion(cast, inTime);
            }
            if (day.equals(deadline.plusDays(7))) {
                town.reportCompletion(cast, late);
            }
            watch.climb(silent);
            for (WarningLight light : WarningLight.values()) {
                assertThat(ledger.page(LedgerFilter.none().withLamps(EnumSet.of(light)), office, Optional.empty(), 10)).as("%s %s", day, light)
                        .extracting(LedgerRow::id).containsExactlyInAnyOrderElementsOf(all.stream().filter(id -> light(id).filter(light::equals).isPresent()).toList());
                assertThat(ledger.counts(LedgerFilter.none(), office).of(light)).isEqualTo((int) all.stream().filter(id -> light(id).filter(light::equals).isPresent()).count());
            }
            ledger.page(LedgerFilter.none(), office, Optional.empty(), 10)
                    .forEach(row -> assertThat(row.lamp().map(lamp -> lamp.light())).isEqualTo(light(row.id())));
        });
        assertThat(light(silent)).contains(WarningLight.RED);
        assertThat(light(inTime)).contains(WarningLight.NORMAL);
        assertThat(light(late)).contains(WarningLight.OVERDUE);
    }

    @Test
    void everyFilterNarrows() {
        WorkItemId other = town.inProgress(cast, Cast.DEADLINE);
        town.assigned(cast, Cast.DEADLINE);
        assertThat(found(filter(Optional.of(cast.lead), Optional.empty(), Optional.empty()))).isEqualTo(2);
        assertThat(found(filter(Optional.of(cast.responsible), Optional.empty(), Optional.empty()))).isEqualTo(2);
        assertThat(found(filter(Optional.of(cast.office), Optional.empty(), Optional.empty()))).as("the office leads nothing").isZero();
        assertThat(ledger.page(filter(Optional.empty(), Optional.of(WorkItemState.IN_PROGRESS), Optional.empty()), office, Optional.empty(), 10))
                .extracting(LedgerRow::id).containsExactly(other);
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of(" 孕产妇 ")))).isEqualTo(2);
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("7")))).isEqualTo(2);
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("100%_")))).as("no wildcards").isZero();
        assertThat(found(LedgerFilter.none().withPlan(cast.plan()))).isEqualTo(2);
        assertThat(found(LedgerFilter.none().withPlan(cast.action()))).isZero();
    }

    @Test
    void saysWhoHoldsTheBallSinceWhen() {
        WorkItemId waiting = town.assigned(cast, Cast.DEADLINE);
        town.itIs(Cast.ASSIGNED_ON.plusDays(2));
        WorkItemId verifying = town.inProgress(cast, Cast.DEADLINE);
        town.itIs(Cast.ASSIGNED_ON.plusDays(5));
        town.reportCompletion(cast, verifying);
        town.itIs(Cast.ASSIGNED_ON.plusDays(9));
        List<LedgerRow> rows = ledger.heldLongest(office, 10);
        assertThat(rows).extracting(LedgerRow::id).containsExactly(waiting, verifying);
        BallHolder unit = rows.get(0).holder().orElseThrow();
        assertThat(unit.body()).contains(cast.lead);
        assertThat(unit.days()).isEqualTo(9);
        BallHolder verifier = rows.get(1).holder().orElseThrow();
        assertThat(verifier.body()).contains(cast.office);
        assertThat(verifier.name()).startsWith("领导小组办公室");
        assertThat(verifier.since()).isEqualTo(Cast.ASSIGNED_ON.plusDays(5));
    }

    @Test
    void countsWhatWasReportedAndWhatWasVerifiedApart() {
        town.assigned(cast, Cast.DEADLINE);
        town.done(cast, Cast.DEADLINE);
        WorkItemId reported = town.inProgress(cast, Cast.DEADLINE);
        town.reportCompletion(cast, reported);
        ActionProgress progress = ledger.progress(LedgerFilter.none(), office).get(0);
        assertThat(List.of(progress.total(), progress.acknowledged(), progress.reported(), progress.verified())).containsExactly(3, 2, 2, 1);
        assertThat(ledger.elements(cast.action(), office)).extracting(ElementState::state)
                .containsExactlyInAnyOrder(WorkItemState.ASSIGNED, WorkItemState.DONE, WorkItemState.COMPLETION_REPORTED);
    }

    @Test
    void anUpdateMovesARowOnItsPage() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        handling.perform(item, Act.REPORT_PROGRESS, Map.of("percent", "60", "progress", "完成六成"), cast.handler);
        LedgerRow row = ledger.page(LedgerFilter.none(), office, Optional.empty(), 10).get(0);
        assertThat(row.percent().orElseThrow()).isEqualByComparingTo("60");
        assertThat(row.lead().unit()).isEqualTo(cast.lead);
        assertThat(row.responsible().get(0).unit()).isEqualTo(cast.responsible);
    }

    private Optional<WarningLight> light(WorkItemId id) {
        return items.find(id).orElseThrow().lamp(clock.today(), calendar).map(lamp -> lamp.light());
    }

    private int found(LedgerFilter filter) {
        return ledger.page(filter, office, Optional.empty(), 100).size();
    }

    private static LedgerFilter filter(Optional<UnitId> unit, Optional<WorkItemState> state, Optional<String> text) {
        return new LedgerFilter(Optional.empty(), Optional.empty(), unit, state, Set.of(), text, Optional.empty(), Optional.empty(), false);
    }
}
