package cn.duban.calendar;

import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendar's versions. */
@Component
class CalendarVersions {

    /** Two who take a table at the same time wait for each other here. */
    private static final int LOCK = 0x63616c;

    private final JdbcClient jdbc;
    private final DubanClock clock;

    CalendarVersions(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version; 0 while nothing was taken. */
    int latest() {
        return jdbc.sql("select coalesce(max(version), 0) from calendar_version").query(Integer.class).single();
    }

    /** Of the newest version; empty while nothing was taken. */
    Optional<UUID> mark() {
        return jdbc.sql("select mark from calendar_version order by version desc limit 1").query(UUID.class).optional();
    }

    /** In the order in which they were taken. */
    List<CalendarVersion> all() {
        return jdbc.sql("select * from calendar_version order by version").query(CalendarVersions::version).list();
    }

    Map<LocalDate, HolidayNotices.Ruling> days(int version) {
        Map<LocalDate, HolidayNotices.Ruling> days = new HashMap<>();
        jdbc.sql("select day, working, name from calendar_day where version = :version").param("version", version).query(row -> {
            days.put(row.getObject("day", LocalDate.class), new HolidayNotices.Ruling(row.getBoolean("working"), row.getString("name")));
        });
        return days;
    }

    /**
     * Adds a version.
     *
     * @param against the version that it was compared with
     * @throws Refusal (conflict) if another was taken since
     */
    int add(CheckedTable table, String basis, String fileName, int against, OfficialId by, String byName) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> { });
        if (latest() != against) {
            throw Refusal.conflict("refusal.calendar.changed-meanwhile");
        }
        int version = against + 1;
        jdbc.sql("""
                insert into calendar_version (version, region, year, basis, file_name, taken_at, taken_by, taken_by_name)
                values (:version, :region, :year, :basis, :file, :at, :by, :name)""")
                .param("version", version).param("region", table.region().map(UnitId::value).orElse(null)).param("year", table.year())
                .param("basis", basis).param("file", fileName).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value()).param("name", byName).update();
        table.days().forEach((day, ruling) -> jdbc.sql("insert into calendar_day (version, day, working, name) values (:version, :day, :working, :name)")
                .param("version", version).param("day", day).param("working", ruling.working()).param("name", ruling.holiday()).update());
        return version;
    }

    private static CalendarVersion version(ResultSet row, int number) throws SQLException {
        return new CalendarVersion(row.getInt("version"), Optional.ofNullable(row.getObject("region", UUID.class)).map(UnitId::new), row.getInt("year"),
                row.getString("basis"), row.getString("file_name"), row.getTimestamp("taken_at").toInstant(), row.getString("taken_by_name"));
    }
}
