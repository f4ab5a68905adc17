package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccasionsTest {

    private static final Instant REGISTERED = Instant.parse("2023-02-20T02:00:00Z");
    private static final LocalDate YEARS_END = LocalDate.of(2023, 12, 31);

    private final WorkCalendar calendar = WorkCalendar.legal();

    @Test
    void quarterlyComesOnTheLastWorkingDayOfEachQuarterAtNine() {
        // 2023-09-29 was Mid-Autumn Festival, 2023-12-31 a Sunday.
        assertThat(days(Optional.of(Cycle.QUARTERLY))).containsExactly("2023-03-31", "2023-06-30", "2023-09-28", "2023-12-29");
        assertThat(new Occasions(calendar).next(Optional.of(Cycle.QUARTERLY), REGISTERED, YEARS_END)).contains(Instant.parse("2023-03-31T01:00:00Z"));
    }

    @Test
    void withoutACycleItComesOnceAtTheEnd() {
        assertThat(days(Optional.empty())).containsExactly("2023-12-29");
    }

    @Test
    void endsWithTheLastDeadlineOfTheAction() {
        assertThat(days(Optional.of(Cycle.MONTHLY))).hasSize(11).endsWith("2023-12-29");
        assertThat(new Occasions(calendar).next(Optional.of(Cycle.MONTHLY), REGISTERED, LocalDate.of(2023, 2, 17))).isEmpty();
    }

    @Test
    void weeklyComesOnTheLastWorkingDayOfEachWeek() {
        assertThat(days(Optional.of(Cycle.WEEKLY))).startsWith("2023-02-24", "2023-03-03");
    }

    private List<String> days(Optional<Cycle> cycle) {
        List<String> days = new ArrayList<>();
        Optional<Instant> next = new Occasions(calendar).next(cycle, REGISTERED, YEARS_END);
        while (next.isPresent()) {
            days.add(next.get().toString().substring(0, 10));
            next = new Occasions(calendar).next(cycle, next.get(), YEARS_END);
        }
        return days;
    }
}
