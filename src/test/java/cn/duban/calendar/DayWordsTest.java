package cn.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    @Test
    void writesADayAsEachLanguageDoes() {
        assertThat(DayWords.of(DAY, Language.CHINESE)).isEqualTo("2026年3月17日");
        assertThat(DayWords.of(DAY, Language.ENGLISH)).isEqualTo("17 March 2026");
    }

    @Test
    void saysThatThereIsNoDateInsteadOfAFarOne() {
        assertThat(DayWords.of(Deadline.NO_DATE, Language.CHINESE)).isEqualTo("不设时限");
        assertThat(DayWords.of(Deadline.NO_DATE, Language.ENGLISH)).isEqualTo("no deadline");
    }

    @Test
    void tellsAMomentByTheClockOfChina() {
        Instant evening = Instant.parse("2026-03-16T23:05:00Z");
        assertThat(DayWords.of(evening, Language.CHINESE)).isEqualTo("2026年3月17日 07:05");
        assertThat(DayWords.of(evening, Language.ENGLISH)).isEqualTo("17 March 2026, 07:05");
    }
}
