package cn.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private final QuietHours quiet = new QuietHours(LocalTime.of(8, 30), LocalTime.of(18, 0));
    private final WorkCalendar calendar = WorkCalendar.legal();

    @ParameterizedTest
    @CsvSource({
        "2023-03-13T08:29, 2023-03-13T08:30", "2023-03-13T08:30, 2023-03-13T08:30", "2023-03-13T17:59, 2023-03-13T17:59",
        "2023-03-13T18:00, 2023-03-14T08:30", "2023-03-17T22:00, 2023-03-20T08:30", "2023-03-18T10:00, 2023-03-20T08:30",
        // The May holiday of 2023: off from Saturday 29 April to Wednesday 3 May; Sunday 23 April and Saturday 6 May are worked.
        "2023-04-28T19:00, 2023-05-04T08:30", "2023-04-23T10:00, 2023-04-23T10:00", "2023-05-06T10:00, 2023-05-06T10:00", "2023-05-06T20:00, 2023-05-08T08:30"})
    void opensInOfficeHoursOfWorkingDaysOnly(LocalDateTime at, LocalDateTime open) {
        assertThat(quiet.nextOpen(instant(at), calendar)).isEqualTo(instant(open));
        assertThat(quiet.quiet(instant(at), calendar)).isEqualTo(!at.equals(open));
    }

    @Test
    void hoursThatNeverOpenAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0)));
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(DubanClock.ZONE).toInstant();
    }
}
