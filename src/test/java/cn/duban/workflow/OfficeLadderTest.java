package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.Deadline;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.LadderRow;
import cn.duban.workitem.Ladders;
import cn.duban.workitem.Ladders.Place;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class OfficeLadderTest {

    @Autowired private Province province;
    @Autowired private EngineHands engine;
    @Autowired private Ladders ladders;
    @Autowired private Ladder ladder;
    @Autowired private RuntimeService runtime;
    @Autowired private WorkItemRegistration registration;
    @Autowired private TransactionTemplate inOneTransaction;

    private final UUID plan = UUID.randomUUID();
    private final Place place = new Place(plan, Optional.empty());
    private Actor office;
    private WorkItemId item;

    @BeforeEach
    void anItemIsAssigned() {
        office = new Actor(province.officer.id(), "测督办", province.group.office(), Role.OFFICE);
        item = inOneTransaction.execute(status -> {
            WorkItemId registered = registration.register(new NewWorkItem(plan, "测试方案", plan, "测试行动", "item_1", "1", "托位", "托位。", "托位。", 0, 3,
                    province.lead, false, List.of(), new Deadline(Province.DEADLINE, "", "set-by-office", false), Optional.empty(), List.of(), province.group));
            runtime.startProcessInstanceByKey(ModelIds.Handling.PROCESS, registered.toString());
            return registered;
        });
    }

    @Test
    void aPlansLadderCountsForItsItemsAndForNoOthers() {
        WorkItemId other = province.assignedItem();
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 2, 23));
        take(with(rows(), "acknowledge-urge", row -> days(row, "2", "WORKING")));
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 2, 22));
        assertThat(engine.armedFor(other)).isEqualTo(LocalDate.of(2023, 2, 23));
        assertThat(ladders.current(place, office.body()).version()).isEqualTo(1);
    }

    @Test
    void aLevelsLadderGoesBeforeItsPlans() {
        take(with(rows(), "acknowledge-urge", row -> days(row, "2", "WORKING")));
        Place own = new Place(plan, Optional.of(Ladder.Level.OWN));
        inOneTransaction.executeWithoutResult(status -> ladders.take(own, with(rows(), "acknowledge-urge", row -> days(row, "1", "WORKING")), 0, "本级从严", office));
        assertThat(ladder.of(Optional.of(plan), Ladder.Level.OWN).rungs(Concern.ACKNOWLEDGEMENT).get(0).workingDays()).isEqualTo(1);
        assertThat(ladder.of(Optional.of(plan), Ladder.Level.BELOW).rungs(Concern.ACKNOWLEDGEMENT).get(0).workingDays()).isEqualTo(2);
        assertThat(ladder.of(Optional.empty(), Ladder.Level.OWN).rungs(Concern.ACKNOWLEDGEMENT).get(0).workingDays()).isEqualTo(3);
    }

    @Test
    void naturalDaysThatEndOnADayOffRollOverToTheNextWorkingDay() {
        take(with(rows(), "acknowledge-urge", row -> days(row, "5", "NATURAL")));
        // Five days after Monday is Saturday.
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 2, 27));
    }

    @Test
    void aRungThatWasRenamedOrMovedIsNotDoneAgain() {
        engine.fireTimer(item);
        assertThat(acts("URGE")).isEqualTo(1);
        take(with(rows(), "acknowledge-urge", row -> new LadderRow(row.name(), row.concern(), "4", row.measure(), row.deed(), row.hears(), "首次催办", "", false, "0")));
        assertThat(engine.armedFor(item)).as("the escalation on the fifth day").isEqualTo(LocalDate.of(2023, 2, 27));
        engine.fireTimer(item);
        assertThat(acts("URGE")).isEqualTo(1);
    }

    @Test
    void aRungThatWasAddedDoesNotComeUpForDaysGoneBy() {
        engine.itIsNineOn(LocalDate.of(2023, 2, 22));
        List<LadderRow> rows = rows();
        rows.add(new LadderRow("", "ACKNOWLEDGEMENT", "1", "WORKING", "URGE", List.of("LEAD", "OFFICE"), "", "", false, "0"));
        take(rows);
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 2, 23));
    }

    @Test
    void theNameThatTheOfficeGaveARungIsSaidInTheHistory() {
        take(with(rows(), "acknowledge-urge", row -> new LadderRow(row.name(), row.concern(), row.days(), row.measure(), "YELLOW_CARD", List.of("LEAD", "OFFICE"), "橙牌\"警示", "#e07000", true, "0")));
        engine.fireTimer(item);
        HistoryEntry entry = province.view(item).history().stream().filter(one -> one.act().equals("YELLOW_CARD")).findFirst().orElseThrow();
        assertThat(entry.note()).startsWith("【橙牌”警示】");
        assertThat(province.view(item).escalations()).as("the leadership group gets a task").hasSize(1);
    }

    @Test
    void whatWouldChangeIsShownBeforeItIsTaken() {
        Ladders.Preview preview = ladders.preview(place, with(rows(), "acknowledge-urge", row -> days(row, "2", "WORKING")), office.body());
        assertThat(preview.affected()).singleElement().satisfies(change -> {
            assertThat(change.item()).isEqualTo(item);
            assertThat(change.nextBefore()).contains(LocalDate.of(2023, 2, 23));
            assertThat(change.nextAfter()).contains(LocalDate.of(2023, 2, 22));
        });
        assertThat(preview.byRung()).containsExactly(Map.entry("ACKNOWLEDGEMENT URGE", 1L));
        assertThat(ladders.preview(place, rows(), office.body()).affected()).isEmpty();
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 2, 23));
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTaken() {
        List<LadderRow> rows = new ArrayList<>();
        rows.add(new LadderRow("", "ACKNOWLEDGEMENT", "-3", "WORKING", "REMIND", List.of("BODY"), "", "", false, "0"));
        rows.add(new LadderRow("", "DEADLINE", "drei", "WORKING", "URGE", List.of(), "", "rot", false, "0"));
        rows.add(new LadderRow("", "DEADLINE", "-2", "WORKING", "RED_CARD", List.of("BODY"), "", "", false, "0"));
        Ladders.Preview preview = ladders.preview(place, rows, office.body());
        assertThat(preview.faults().keySet()).containsExactlyInAnyOrder("0.days", "1.days", "1.hears", "1.colour", "2.deed");
        assertThatThrownBy(() -> inOneTransaction.execute(status -> ladders.take(place, rows, 0, "试试", office)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("refusal.ladder.faults"));
        assertThat(ladders.current(place, office.body()).version()).isZero();
    }

    @Test
    void isRefusedWithoutAReasonAfterSomebodyElseAndToAnotherOffice() {
        assertThat(code(rows(), 0, " ")).isEqualTo("refusal.ladder.reason");
        take(with(rows(), "acknowledge-urge", row -> days(row, "2", "WORKING")));
        assertThat(code(rows(), 0, "再改")).isEqualTo("refusal.ladder.changed-meanwhile");
        assertThatThrownBy(() -> ladders.current(place, new UnitId(UUID.randomUUID())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private String code(List<LadderRow> rows, int against, String reason) {
        try {
            inOneTransaction.executeWithoutResult(status -> ladders.take(place, rows, against, reason, office));
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private void take(List<LadderRow> rows) {
        int against = ladders.current(place, office.body()).version();
        inOneTransaction.executeWithoutResult(status -> ladders.take(place, rows, against, "会议决定", office));
        runtime.createProcessInstanceQuery().processDefinitionKey(ModelIds.Retiming.PROCESS).list().forEach(instance -> engine.fire(engine.onlyJob(instance)));
    }

    private List<LadderRow> rows() {
        return new ArrayList<>(ladders.current(place, office.body()).rows());
    }

    private static List<LadderRow> with(List<LadderRow> rows, String name, UnaryOperator<LadderRow> change) {
        rows.replaceAll(row -> row.name().equals(name) ? change.apply(row) : row);
        return rows;
    }

    private static LadderRow days(LadderRow row, String days, String measure) {
        return new LadderRow(row.name(), row.concern(), days, measure, row.deed(), row.hears(), row.label(), row.colour(), row.task(), row.repeatEvery());
    }

    private long acts(String act) {
        return province.view(item).history().stream().map(HistoryEntry::act).filter(act::equals).count();
    }
}
