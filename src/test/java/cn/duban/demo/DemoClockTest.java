package cn.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DatabaseTest;
import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DemoClockTest {

    private static final LocalDate START = LocalDate.of(2023, 2, 20);
    private static final Instant FIRST_START = Instant.parse("2026-01-05T08:00:00Z");

    @Autowired
    JdbcClient jdbc;
    @Autowired
    WorkCalendar calendar;

    @BeforeEach
    void neverStarted() {
        jdbc.sql("delete from demo_clock").update();
    }

    @Test
    void beginsOnTheMorningOfTheSetDay() {
        assertThat(startedAt(FIRST_START).instant()).isEqualTo(calendar.opening(START));
    }

    @Test
    void runsOnWhileTheProgramIsStopped() {
        startedAt(FIRST_START);
        Duration stopped = Duration.ofHours(30);
        assertThat(startedAt(FIRST_START.plus(stopped)).instant()).isEqualTo(calendar.opening(START).plus(stopped));
    }

    @Test
    void wakesUpOnTheDayToWhichItWasMoved() {
        DubanClock clock = wall(FIRST_START);
        Instant march = calendar.opening(LocalDate.of(2023, 3, 1));
        new DemoClock(jdbc, clock, calendar, START).keepShowing(march);
        assertThat(clock.instant()).isEqualTo(calendar.opening(START));
        assertThat(startedAt(FIRST_START).instant()).isEqualTo(march);
    }

    private DubanClock startedAt(Instant instant) {
        DubanClock clock = wall(instant);
        new DemoClock(jdbc, clock, calendar, START);
        return clock;
    }

    private static DubanClock wall(Instant instant) {
        return new DubanClock(Clock.fixed(instant, DubanClock.ZONE));
    }
}
