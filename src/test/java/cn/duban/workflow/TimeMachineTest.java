package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.WorkCalendar;
import cn.duban.demo.TimeMachine;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.WorkItemId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ProcessTest
@TestPropertySource(properties = "duban.demo=true")
class TimeMachineTest {

    @Autowired
    Province province;
    @Autowired
    TimeMachine timeMachine;
    @Autowired
    DubanClock clock;
    @Autowired
    WorkCalendar calendar;
    @Autowired
    JdbcClient jdbc;

    @Test
    void goesForwardToTheOpeningHourOfTheNextWorkingDay() {
        timeMachine.forwardTo(LocalDate.of(2023, 2, 24));
        assertThat(timeMachine.forwardOneWorkingDay().to()).isEqualTo("2023-02-27");
        assertThat(Duration.between(calendar.opening(LocalDate.of(2023, 2, 27)), clock.instant())).isBetween(Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void hasDoneOnEachDayWhatFallsDueOnIt() {
        WorkItemId item = province.assignedItem();
        assertThat(timeMachine.nextDue()).contains(LocalDate.of(2023, 2, 23));
        TimeMachine.Passage passage = timeMachine.forwardTo(LocalDate.of(2023, 3, 4));
        assertThat(passage).isEqualTo(new TimeMachine.Passage(Province.START, LocalDate.of(2023, 3, 4), 2));
        assertThat(watched(item)).containsExactly("URGE 2023-02-23", "ESCALATE 2023-02-27");
        assertThat(timeMachine.nextDue()).contains(LocalDate.of(2023, 4, 4));
    }

    @Test
    void stopsOnADayOffWhenAskedTo() {
        timeMachine.forwardTo(LocalDate.of(2023, 2, 25));
        assertThat(timeMachine.today()).isEqualTo("2023-02-25");
    }

    @Test
    void keepsHowFarItWent() {
        timeMachine.forwardTo(LocalDate.of(2023, 3, 1));
        long kept = jdbc.sql("select offset_millis from demo_clock").query(Long.class).single();
        assertThat(Duration.ofMillis(kept).minus(clock.offset()).abs()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void refusesToGoBackOrToStay() {
        assertRefused(Province.START, "refusal.demo.not-later");
        assertRefused(Province.START.minusDays(1), "refusal.demo.not-later");
        assertThat(timeMachine.today()).isEqualTo(Province.START);
    }

    @Test
    void refusesToGoFurtherThanAPlanNeeds() {
        assertRefused(Province.START.plusDays(401), "refusal.demo.too-far");
    }

    private void assertRefused(LocalDate day, String code) {
        assertThatThrownBy(() -> timeMachine.forwardTo(day)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains("date");
        });
    }

    private List<String> watched(WorkItemId item) {
        return province.view(item).history().stream().filter(entry -> entry.step().equals("watch"))
                .map(entry -> entry.act() + " " + entry.onDay()).toList();
    }
}
