package cn.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.legal();

    @ParameterizedTest
    @CsvSource({
        "2023-04-23, true", // Sunday, worked for Labour Day
        "2023-05-06, true", // Saturday, worked for Labour Day
        "2023-05-03, false", // Wednesday, Labour Day holiday
        "2023-06-25, true", // Sunday, worked for the Dragon Boat Festival
        "2023-09-29, false", // Mid-Autumn
        "2023-10-06, false", // National Day holiday, a Friday
        "2023-10-07, true", // Saturday, worked
        "2023-10-08, true", // Sunday, worked
        "2023-10-14, false", // an ordinary Saturday
        "2023-10-16, true"})
    void followsTheNoticeFor2023WithItsMakeUpDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-20, 3, 2023-02-23",
        "2023-04-21, 1, 2023-04-23", // Friday, then the worked Sunday
        "2023-04-28, 2, 2023-05-05", // over Labour Day
        "2023-09-28, 3, 2023-10-09", // over National Day, with the worked weekend
        "2023-10-09, -1, 2023-10-08",
        "2023-10-07, -1, 2023-09-28",
        "2023-10-01, 0, 2023-10-01"})
    void doesNotCountTheFirstDay(LocalDate from, int workingDays, LocalDate reached) {
        assertThat(calendar.plusWorkingDays(from, workingDays)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-28, 2023-10-09, 3",
        "2023-09-28, 2023-10-06, 0",
        "2023-10-09, 2023-09-28, -3",
        "2023-05-05, 2023-05-05, 0"})
    void countsTheWorkingDaysBetween(LocalDate from, LocalDate to, int workingDays) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(workingDays);
    }

    @Test
    void countingForwardAndCountingBetweenAgreeOnEveryDayOf2023() {
        LocalDate start = LocalDate.of(2023, 1, 1);
        assertThat(start.datesUntil(start.plusYears(1))).allSatisfy(day -> {
            LocalDate later = calendar.plusWorkingDays(day, 10);
            assertThat(calendar.isWorkingDay(later)).isTrue();
            assertThat(calendar.workingDaysBetween(day, later)).isEqualTo(10);
        });
    }

    @Test
    void rollsThePeriodCountedFromAnEventForwardButRemindsOfANamedDateBeforeIt() {
        LocalDate nationalDay = LocalDate.of(2023, 10, 1);
        assertThat(calendar.endOfPeriod(LocalDate.of(2023, 9, 1), Period.ofMonths(1))).isEqualTo(LocalDate.of(2023, 10, 7));
        assertThat(calendar.lastWorkingDayOnOrBefore(nationalDay)).isEqualTo(LocalDate.of(2023, 9, 28));
    }

    @Test
    void saysWhereTheNoticeOfTheYearIsNotOut() {
        LocalDate farNationalDay = LocalDate.of(2090, 10, 2);
        assertThat(calendar.isProvisional(farNationalDay)).isTrue();
        assertThat(calendar.isWorkingDay(farNationalDay)).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 3, 17))).isFalse();
    }

    @Test
    void namesTheHoliday() {
        assertThat(calendar.holiday(LocalDate.of(2023, 10, 2))).contains("国庆节");
        assertThat(calendar.holiday(LocalDate.of(2023, 10, 16))).isEmpty();
    }

    @Test
    void opensTheOfficesAtNineInChina() {
        assertThat(calendar.opening(LocalDate.of(2023, 2, 20))).isEqualTo(Instant.parse("2023-02-20T01:00:00Z"));
    }

    @Test
    void workingTimeCountsWorkingDaysWholeAndItsPartsAddUp() {
        WorkCalendar legal = WorkCalendar.legal();
        Instant friday = Instant.parse("2023-04-28T04:00:00Z");
        // Noon on Friday to noon on Saturday 6 May: Labour Day lies between, the 4th and 5th are worked, and so is that Saturday.
        Instant saturday = Instant.parse("2023-05-06T04:00:00Z");
        assertThat(legal.workingTimeBetween(friday, saturday)).isEqualTo(Duration.ofHours(12 + 24 + 24 + 12));
        Instant between = Instant.parse("2023-05-04T07:30:00Z");
        assertThat(legal.workingTimeBetween(friday, between).plus(legal.workingTimeBetween(between, saturday))).isEqualTo(legal.workingTimeBetween(friday, saturday));
        assertThat(legal.workingTimeBetween(Instant.parse("2023-05-01T00:00:00Z"), Instant.parse("2023-05-01T09:00:00Z"))).isZero();
        assertThatThrownBy(() -> legal.workingTimeBetween(saturday, friday)).isInstanceOf(IllegalArgumentException.class);
    }
}
