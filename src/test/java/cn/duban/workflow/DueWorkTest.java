package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.WorkItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class DueWorkTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    DueWork dueWork;
    @Autowired
    DubanClock clock;
    @Autowired
    WorkCalendar calendar;
    @Autowired
    RepositoryService repository;
    @Autowired
    EngineProblems problems;

    @Test
    void doesWhatFallsDueOnTheDayOnWhichItFallsDue() {
        WorkItemId silent = province.assignedItem();
        WorkItemId signed = province.itemInHandling();
        int done = dueWork.workOffUntil(nineOn(LocalDate.of(2023, 4, 13)));
        assertThat(done).isEqualTo(6);
        assertThat(daysOf(silent)).containsExactly("URGE 2023-02-23", "ESCALATE 2023-02-27", "REMIND 2023-04-04", "REMIND 2023-04-13");
        assertThat(daysOf(signed)).containsExactly("REMIND 2023-04-04", "REMIND 2023-04-13");
    }

    @Test
    void leavesWhatFallsDueLater() {
        WorkItemId item = province.assignedItem();
        assertThat(dueWork.workOffUntil(nineOn(LocalDate.of(2023, 2, 23)).minusSeconds(1))).isZero();
        assertThat(daysOf(item)).isEmpty();
        assertThat(dueWork.nextDue()).contains(nineOn(LocalDate.of(2023, 2, 23)));
        assertThat(dueWork.workOffUntil(nineOn(LocalDate.of(2023, 2, 23)))).isEqualTo(1);
    }

    @Test
    void bothClocksShowTheInstantAfterwards() {
        Instant until = nineOn(LocalDate.of(2023, 3, 1));
        dueWork.workOffUntil(until);
        assertThat(clock.instant()).isBetween(until, until.plusSeconds(30));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(until.minusMillis(1), until.plusSeconds(30));
    }

    @Test
    void neverTurnsTheClockBack() {
        dueWork.workOffUntil(nineOn(Province.START.minusDays(10)));
        assertThat(clock.today()).isEqualTo(Province.START);
    }

    @Test
    void workThatFailsIsTriedAgainAndGivenUpWithoutHoldingUpTheRest() {
        WorkItemId silent = province.assignedItem();
        repository.suspendProcessDefinitionByKey(ModelIds.Escalation.PROCESS);
        try {
            dueWork.workOffUntil(nineOn(LocalDate.of(2023, 3, 1)));
        } finally {
            repository.activateProcessDefinitionByKey(ModelIds.Escalation.PROCESS);
        }
        assertThat(daysOf(silent)).containsExactly("URGE 2023-02-23");
        assertThat(problems.count()).isEqualTo(1);
        assertThat(clock.today()).isEqualTo("2023-03-01");
    }

    private Instant nineOn(LocalDate day) {
        return calendar.opening(day);
    }

    private List<String> daysOf(WorkItemId item) {
        return province.view(item).history().stream().filter(entry -> entry.step().equals("watch"))
                .map((HistoryEntry entry) -> entry.act() + " " + entry.onDay()).toList();
    }
}
