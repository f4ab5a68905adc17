package cn.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.calendar.CheckedTable.Row;
import cn.duban.org.OfficialId;
import cn.duban.org.Organisation;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test is rolled back, so that no other test of the same database meets its calendars. */
@DatabaseTest
@Transactional
class CalendarVersionsTest {

    private static final LocalDate NATIONAL_DAY = LocalDate.of(2099, 10, 1);
    private static final LocalDate OWN_DAY = LocalDate.of(2099, 7, 20);
    private static final LocalDate SUNDAY = LocalDate.of(2099, 9, 27);

    @Autowired private CalendarTaking taking;
    @Autowired private Calendars calendars;
    @Autowired private WorkCalendar followed;
    @Autowired private Organisation organisation;

    @Test
    void aTakenTableIsANewVersionAndTheOldOnesStayAsTheyWere() {
        int before = calendars.latest();
        assertThat(followed.isProvisional(NATIONAL_DAY)).isTrue();
        int version = takeNational();
        assertThat(version).isEqualTo(before + 1);
        assertThat(calendars.national().version()).isEqualTo(version);
        assertThat(calendars.national().isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(calendars.national().isWorkingDay(SUNDAY)).isTrue();
        assertThat(calendars.national(before).isWorkingDay(NATIONAL_DAY)).isTrue();
        assertThat(followed.isWorkingDay(NATIONAL_DAY)).as("whoever follows the calendar sees the new version").isFalse();
        assertThat(followed.isProvisional(NATIONAL_DAY)).isFalse();
    }

    @Test
    void aUnitWorksByTheNearestRegionUpwardsThatHasDaysOfItsOwn() {
        UnitId province = government("省", Optional.empty());
        UnitId prefecture = government("自治州", Optional.of(province));
        UnitId county = government("县", Optional.of(prefecture));
        UnitId neighbour = government("市", Optional.of(province));
        takeNational();
        take(Optional.of(prefecture), row(1, OWN_DAY, "休", "自治州成立日"));
        assertThat(calendars.of(county).isWorkingDay(OWN_DAY)).isFalse();
        assertThat(calendars.of(county).region()).contains(prefecture);
        assertThat(calendars.of(county).isWorkingDay(NATIONAL_DAY)).as("the country's days count in the region too").isFalse();
        assertThat(calendars.of(neighbour).isWorkingDay(OWN_DAY)).isTrue();
        assertThat(calendars.of(neighbour).region()).isEmpty();
        assertThat(calendars.national().isWorkingDay(OWN_DAY)).isTrue();
    }

    @Test
    void aLaterTableOfTheSameYearReplacesTheEarlierOne() {
        takeNational();
        take(Optional.empty(), row(1, NATIONAL_DAY, "休", "国庆节"), row(2, NATIONAL_DAY.plusDays(1), "休", "国庆节"));
        assertThat(calendars.national().isWorkingDay(NATIONAL_DAY.plusDays(1))).isFalse();
        assertThat(calendars.national().isWorkingDay(SUNDAY)).as("no longer worked").isFalse();
    }

    @Test
    void everyWrongRowIsNamedAndNothingIsTaken() {
        CheckedTable table = taking.check(Optional.empty(), 2099, List.of(new Row(2, "2099-02-30", "休", "春节"), new Row(3, "2099-10-01", "歇", "国庆节"),
                new Row(4, "2099-09-28", "班", "国庆节"), new Row(5, "2098-10-01", "休", "国庆节"), new Row(6, "2099-10-02", "休", " "), new Row(7, "2099/10/2", "休", "国庆节")));
        assertThat(table.isAcceptable()).isFalse();
        assertThat(table.faults()).extracting(fault -> fault.number() + " " + fault.column() + " " + fault.code().replace("calendar.fault.", ""))
                .containsExactly("2 day no-day", "3 kind no-kind", "4 kind worked-anyway", "5 day not-in-year", "6 name no-name", "7 day twice");
        assertThatThrownBy(() -> taking.take(table, "依据", "表.csv", table.against(), someone(), "管理员")).isInstanceOf(Refusal.class)
                .hasMessageContaining("not-acceptable");
    }

    @Test
    void aNationalTableWithoutTheNationalDayWouldTakeTheOtherHolidaysAway() {
        CheckedTable table = taking.check(Optional.empty(), 2099, List.of(row(1, LocalDate.of(2099, 5, 1), "休", "劳动节")));
        assertThat(table.faults()).singleElement().satisfies(fault -> assertThat(fault.code()).endsWith("no-national-day"));
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgainBeforeTaking() {
        CheckedTable seen = national();
        takeNational();
        CheckedTable other = taking.check(Optional.empty(), 2098, List.of(row(1, LocalDate.of(2098, 10, 1), "休", "国庆节")));
        assertThatThrownBy(() -> taking.take(other, "国办发明电", "表.csv", seen.against(), someone(), "管理员"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).endsWith("changed-meanwhile"));
        assertThatThrownBy(this::takeNational)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).endsWith("nothing-changes"));
    }

    private int takeNational() {
        return take(national());
    }

    private CheckedTable national() {
        return taking.check(Optional.empty(), 2099, List.of(row(1, NATIONAL_DAY, "休", "国庆节"), row(2, SUNDAY, "班", "国庆节")));
    }

    private void take(Optional<UnitId> region, Row... rows) {
        take(taking.check(region, 2099, List.of(rows)));
    }

    private int take(CheckedTable table) {
        return taking.take(table, "国办发明电", "表.csv", table.against(), someone(), "管理员");
    }

    private UnitId government(String name, Optional<UnitId> parent) {
        return organisation.putUnit(name + UUID.randomUUID(), UnitKind.LOCAL_GOVERNMENT, parent, Set.of());
    }

    private static Row row(int number, LocalDate day, String kind, String name) {
        return new Row(number, day.toString(), kind, name);
    }

    private static OfficialId someone() {
        return new OfficialId(UUID.randomUUID());
    }
}
