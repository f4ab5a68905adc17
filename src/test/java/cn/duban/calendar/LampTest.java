package cn.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LampTest {

    private static final LocalDate DEADLINE = LocalDate.of(2023, 10, 9);
    private final WorkCalendar calendar = WorkCalendar.legal();

    @ParameterizedTest
    @CsvSource({
        "2023-09-21, NORMAL, lamp.reason.normal, 8",
        "2023-09-22, DUE_SOON, lamp.reason.due-soon, 7",
        "2023-10-01, DUE_SOON, lamp.reason.due-soon, 3",
        "2023-10-09, DUE_SOON, lamp.reason.due-today, 0",
        "2023-10-10, OVERDUE, lamp.reason.overdue, 1"})
    void countsWorkingDaysNotDays(LocalDate today, WarningLight light, String reason, int workingDays) {
        Lamp lamp = Lamp.of(DEADLINE, today, false, calendar);
        assertThat(lamp.light()).isEqualTo(light);
        assertThat(lamp.reason().code()).isEqualTo(reason);
        assertThat(lamp.reason().arguments()).containsExactly(DEADLINE, workingDays);
    }

    @Test
    void isOverdueOnTheFirstDayAfterTheDateEvenIfThatIsASunday() {
        LocalDate saturday = LocalDate.of(2023, 10, 14);
        Lamp lamp = Lamp.of(saturday, saturday.plusDays(1), false, calendar);
        assertThat(lamp.light()).isEqualTo(WarningLight.OVERDUE);
        assertThat(lamp.reason().code()).isEqualTo("lamp.reason.overdue-no-working-day");
    }

    @Test
    void aWaivedDeadlineIsNeverLateAndSaysSo() {
        Lamp lamp = Lamp.of(Deadline.waived("长期坚持").date(), LocalDate.of(2099, 12, 31), true, calendar);
        assertThat(lamp.light()).isEqualTo(WarningLight.NORMAL);
        assertThat(lamp.reason().code()).isEqualTo("lamp.reason.waived");
        assertThat(lamp.reason().provisionalYear()).isEmpty();
        assertThat(ChineseDate.of(Deadline.NO_DATE)).isEqualTo("不设时限");
    }

    @Test
    void aDateThatIsNoneMustBeCalledWaived() {
        assertThatThrownBy(() -> new Deadline(Deadline.NO_DATE, "", "named-date", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline(DEADLINE, "长期坚持", Deadline.WAIVED, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRedOnlyWhenLateAndShownTheCard() {
        assertThat(Lamp.of(DEADLINE, DEADLINE.plusDays(10), true, calendar).light()).isEqualTo(WarningLight.RED);
        assertThat(Lamp.of(DEADLINE, DEADLINE, true, calendar).light()).isEqualTo(WarningLight.DUE_SOON);
    }

    @Test
    void whoReportedInTimeStaysNormalWhileTheOfficeVerifies() {
        assertThat(Lamp.reportedInTime(DEADLINE, DEADLINE, calendar).light()).isEqualTo(WarningLight.NORMAL);
        assertThat(Lamp.reportedLate(DEADLINE, DEADLINE.plusDays(2), false, calendar).reason().arguments()).contains(2);
    }

    @Test
    void saysThatAFarYearIsCountedProvisionally() {
        assertThat(Lamp.of(LocalDate.of(2090, 12, 31), DEADLINE, false, calendar).reason().provisionalYear()).contains(2090);
        assertThat(Lamp.of(DEADLINE, DEADLINE, false, calendar).reason().provisionalYear()).isEmpty();
    }

    @Test
    void theBoundForListsSaysTheSameAsTheLamp() {
        LocalDate start = LocalDate.of(2023, 9, 1);
        assertThat(start.datesUntil(start.plusMonths(2))).allSatisfy(today -> {
            LocalDate bound = Lamp.dueSoonUntil(today, calendar);
            assertThat(Lamp.of(bound, today, false, calendar).light()).isEqualTo(WarningLight.DUE_SOON);
            assertThat(Lamp.of(bound.plusDays(1), today, false, calendar).light()).isEqualTo(WarningLight.NORMAL);
        });
    }

    @Test
    void everyLightHasItsWord() {
        ResourceBundle words = ResourceBundle.getBundle("messages.calendar", Locale.ROOT);
        assertThat(WarningLight.values()).allSatisfy(light -> assertThat(words.containsKey("lamp." + light)).isTrue());
    }
}
