package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WorkCalendar;
import cn.duban.workitem.ReportingPlan.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportingPlanTest {

    static final WorkCalendar CALENDAR = WorkCalendar.legal();
    static final LocalDate ASSIGNED = LocalDate.of(2023, 2, 20);
    static final LocalDate DEADLINE = LocalDate.of(2023, 12, 31);

    @Test
    void aQuarterlyItemReportsForTheQuartersOfTheCalendarFromItsAssignmentOn() {
        assertThat(periods(plan("quarterly"), LocalDate.of(2023, 7, 1))).containsExactly("2023-01-01_2023-03-31", "2023-04-01_2023-06-30", "2023-07-01_2023-09-30");
    }

    @Test
    void aReportIsDueOnTheLastWorkingDayOfItsPeriodAndNeverAfterTheHoliday() {
        // 30 September 2023 is a holiday (中秋节, 国庆节), 29 September too.
        ReportingPeriod third = new ReportingPeriod("quarterly", LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30));
        assertThat(third.dueOn(CALENDAR)).contains(LocalDate.of(2023, 9, 28));
    }

    @Test
    void nobodyReportsOnWhatTheyWereGivenLessThanFiveWorkingDaysBeforeThePeriodEnds() {
        ReportingPlan late = new ReportingPlan(List.of(new Stretch(LocalDate.of(2023, 3, 27), Optional.of("quarterly"))), DEADLINE, CALENDAR);
        assertThat(periods(late, LocalDate.of(2023, 4, 1))).containsExactly("2023-04-01_2023-06-30");
        ReportingPlan early = new ReportingPlan(List.of(new Stretch(LocalDate.of(2023, 3, 24), Optional.of("quarterly"))), DEADLINE, CALENDAR);
        assertThat(periods(early, LocalDate.of(2023, 4, 1))).containsExactly("2023-01-01_2023-03-31", "2023-04-01_2023-06-30");
    }

    @Test
    void aWeekThatIsAllHolidayAsksForNoReport() {
        // 春节 2023: 21 to 27 January were off.
        ReportingPeriod spring = new ReportingPeriod("weekly", LocalDate.of(2023, 1, 23), LocalDate.of(2023, 1, 27));
        assertThat(spring.dueOn(CALENDAR)).isEmpty();
    }

    @Test
    void aChangedCycleCountsFromThePeriodInWhichItWasChanged() {
        ReportingPlan plan = new ReportingPlan(List.of(new Stretch(ASSIGNED, Optional.of("quarterly")), new Stretch(LocalDate.of(2023, 5, 10), Optional.of("monthly"))),
                DEADLINE, CALENDAR);
        assertThat(periods(plan, LocalDate.of(2023, 6, 1))).containsExactly("2023-01-01_2023-03-31", "2023-05-01_2023-05-31", "2023-06-01_2023-06-30");
    }

    @Test
    void anItemThatReportsOnceReportsByItsDeadline() {
        assertThat(plan("once").begunBy(ASSIGNED)).singleElement().satisfies(period -> {
            assertThat(period.to()).isEqualTo(DEADLINE);
            assertThat(period.dueOn(CALENDAR)).contains(LocalDate.of(2023, 12, 29));
        });
    }

    @Test
    void anItemWithoutACycleIsAskedForNoReport() {
        ReportingPlan none = new ReportingPlan(List.of(new Stretch(ASSIGNED, Optional.empty())), DEADLINE, CALENDAR);
        assertThat(none.begunBy(DEADLINE)).isEmpty();
        assertThat(none.current(DEADLINE)).isEmpty();
    }

    private static ReportingPlan plan(String cycle) {
        return new ReportingPlan(List.of(new Stretch(ASSIGNED, Optional.of(cycle))), DEADLINE, CALENDAR);
    }

    private static List<String> periods(ReportingPlan plan, LocalDate day) {
        return plan.begunBy(day).stream().map(ReportingPeriod::code).toList();
    }
}
