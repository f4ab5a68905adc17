package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.CalendarTaking;
import cn.duban.calendar.CheckedTable;
import cn.duban.calendar.CheckedTable.Row;
import cn.duban.calendar.Deadline;
import cn.duban.org.Role;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.workitem.CalendarRetiming;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.NewWorkItem;
import cn.duban.workitem.TimingChange;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemRegistration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a year of its own, far ahead, since a calendar that was taken stays. */
@ProcessTest
class RetimingTest {

    @Autowired private Province province;
    @Autowired private EngineHands engine;
    @Autowired private CalendarTaking taking;
    @Autowired private CalendarRetiming retiming;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService management;
    @Autowired private WorkItemRegistration registration;
    @Autowired private TransactionTemplate inOneTransaction;

    private Actor office;

    @BeforeEach
    void theOffice() {
        office = new Actor(province.officer.id(), "测督办", province.group.office(), Role.OFFICE);
        workOff();
    }

    @Test
    void aNewCalendarMovesNoTimerUntilTheOfficeSaysSo() {
        WorkItemId moved = itemDue(LocalDate.of(2061, 10, 14));
        WorkItemId left = itemDue(LocalDate.of(2061, 10, 13));
        LocalDate before = engine.armedFor(moved);
        assertThat(before).isEqualTo(LocalDate.of(2061, 10, 5));
        int version = takeNationalDays(2061, 7);
        workOff();
        assertThat(engine.armedFor(moved)).isEqualTo(before);
        TimingChange change = waiting(version).stream().filter(one -> one.item().equals(moved)).findFirst().orElseThrow();
        assertThat(change.nextBefore()).contains(before);
        assertThat(change.nextAfter()).contains(LocalDate.of(2061, 9, 28));

        retiming.confirm(version, Optional.of(List.of(moved)), office);
        workOff();
        assertThat(engine.armedFor(moved)).isEqualTo(LocalDate.of(2061, 9, 28));
        assertThat(province.view(moved).history()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("RETIME");
            assertThat(entry.officialName()).isEqualTo("测督办");
        });
        assertThat(waiting(version)).extracting(TimingChange::item).contains(left).doesNotContain(moved);
        assertThat(engine.armedFor(left)).isEqualTo(LocalDate.of(2061, 10, 4));
    }

    @Test
    void anItemThatNothingMovesFollowsTheCalendarAndIsNotListed() {
        WorkItemId item = itemDue(LocalDate.of(2063, 4, 14));
        LocalDate armed = engine.armedFor(item);
        int version = takeNationalDays(2063, 7);
        workOff();
        assertThat(waiting(version)).extracting(TimingChange::item).doesNotContain(item);
        assertThat(engine.armedFor(item)).isEqualTo(armed);
        int later = take(2063, IntStream.rangeClosed(1, 8).boxed().toList());
        workOff();
        assertThat(waiting(later)).extracting(TimingChange::item).doesNotContain(item);
    }

    @Test
    void whatWasDoneByTheOldCalendarIsNotDoneAgainByTheNewOne() {
        WorkItemId item = itemDue(LocalDate.of(2065, 10, 14));
        LocalDate reminded = engine.fireTimer(item);
        assertThat(reminded).isEqualTo(LocalDate.of(2065, 10, 5));
        take(2065, List.of(1, 9, 12));
        workOff();
        while (!engine.armedFor(item).isAfter(LocalDate.of(2065, 10, 14))) {
            engine.fireTimer(item);
        }
        assertThat(province.view(item).history()).extracting(HistoryEntry::act).filteredOn("REMIND"::equals).hasSize(2);
    }

    @Test
    void theOfficeIsAskedAgainByTheNewestVersionOnly() {
        WorkItemId item = itemDue(LocalDate.of(2067, 10, 14));
        int first = takeNationalDays(2067, 3);
        workOff();
        int second = takeNationalDays(2067, 7);
        workOff();
        assertThatThrownBy(() -> retiming.confirm(first, Optional.of(List.of(item)), office))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).endsWith("newer-version"));
        assertThatThrownBy(() -> retiming.confirm(second, Optional.of(List.of()), office))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).endsWith("none-chosen"));
        retiming.confirm(second, Optional.of(List.of(item)), office);
        assertThatThrownBy(() -> retiming.confirm(second, Optional.of(List.of(item)), office))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).endsWith("nothing-waits"));
    }

    private List<TimingChange> waiting(int version) {
        return retiming.waiting(province.group.office(), version, Optional.empty(), 500);
    }

    private WorkItemId itemDue(LocalDate deadline) {
        UUID action = UUID.randomUUID();
        WorkItemId item = inOneTransaction.execute(status -> {
            WorkItemId registered = registration.register(new NewWorkItem(action, "测试方案", action, "测试行动", "item_1", "1", "托位", "托位。", "托位。", 0, 3,
                    province.lead, false, List.of(), new Deadline(deadline, "", "set-by-office", false), Optional.empty(), List.of(), province.group));
            runtime.startProcessInstanceByKey(ModelIds.Handling.PROCESS, registered.toString());
            return registered;
        });
        province.acknowledge(item);
        return item;
    }

    private int takeNationalDays(int year, int days) {
        return take(year, IntStream.rangeClosed(1, days).boxed().toList());
    }

    private int take(int year, List<Integer> daysOfOctober) {
        CheckedTable table = taking.check(Optional.empty(), year, daysOfOctober.stream().map(day -> new Row(day, "%d-10-%02d".formatted(year, day), "休", "国庆节")).toList());
        assertThat(table.faults()).isEmpty();
        return taking.take(table, "国办发明电", "表.csv", table.against(), province.officer.id(), "管理员");
    }

    private void workOff() {
        for (List<Job> jobs = pages(); !jobs.isEmpty(); jobs = pages()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> pages() {
        List<String> running = runtime.createProcessInstanceQuery().processDefinitionKey(ModelIds.Retiming.PROCESS).list().stream().map(ProcessInstance::getId).toList();
        return management.createJobQuery().list().stream().filter(job -> running.contains(job.getProcessInstanceId())).toList();
    }
}
