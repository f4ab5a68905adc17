package cn.duban.demo;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's time: at the first start the clock is set to the morning of {@code duban.demo.start}; from then on it runs,
 * and its distance to the wall clock is kept in the database. It is restored while the program is put together, that is
 * before the engine's executor looks for what is due.
 */
@Component
@ConditionalOnProperty("duban.demo")
class DemoClock {

    private final JdbcClient jdbc;
    private final DubanClock clock;

    DemoClock(JdbcClient jdbc, DubanClock clock, WorkCalendar calendar, @Value("${duban.demo.start}") LocalDate start) {
        this.jdbc = jdbc;
        this.clock = clock;
        kept().ifPresentOrElse(clock::setOffset, () -> {
            clock.showNow(calendar.opening(start));
            keep(clock.offset());
        });
    }

    private Optional<Duration> kept() {
        return jdbc.sql("select offset_millis from demo_clock").query(Long.class).optional().map(Duration::ofMillis);
    }

    /** Remembers that the clock is to show this instant now, also after a restart, without moving it yet. */
    void keepShowing(Instant instant) {
        keep(clock.offset().plus(Duration.between(clock.instant(), instant)));
    }

    private void keep(Duration offset) {
        jdbc.sql("insert into demo_clock (offset_millis) values (:offset) on conflict (only_row) do update set offset_millis = excluded.offset_millis")
                .param("offset", offset.toMillis()).update();
    }
}
