package cn.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFileTest {

    @TempDir
    private Path folder;

    @Test
    void aRegionsOwnHolidayIsAddedToThePublishedOnes() throws IOException {
        WorkCalendar calendar = calendar("# 广西\n2023-04-21,off,三月三\n");
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 4, 21))).isFalse();
        assertThat(calendar.holiday(LocalDate.of(2023, 4, 21))).contains("三月三");
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 4, 23))).isTrue();
    }

    @Test
    void aYearIsNoLongerProvisionalOnceTheFileHasItsNationalDay() throws IOException {
        WorkCalendar calendar = calendar("2090-10-01,off,国庆节\n2090-10-07,work,国庆节\n");
        assertThat(calendar.isProvisional(LocalDate.of(2090, 3, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2090, 10, 7))).isTrue();
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> calendar("2090-10-01,off,国庆节\n10月2日 放假\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> calendar("2090-13-01,off,国庆节\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> calendar("2090-10-01,maybe,国庆节\n")).hasMessageContaining("line 1");
    }

    private WorkCalendar calendar(String lines) throws IOException {
        return new WorkCalendar(CalendarFile.read(Files.writeString(folder.resolve("calendar.csv"), lines)));
    }
}
