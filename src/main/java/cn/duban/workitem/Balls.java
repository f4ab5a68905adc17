package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The intervals during which the ball of each line of work lay with its holder. A line has at most one open interval, and where one ends the
 * next begins: no gap and no overlap can be written. Callers hold the row lock of the work item.
 */
@Component
class Balls {

    /** What a line of work is. A child is a work item, and so its own line. */
    enum Line { ITEM, CONTRIBUTION, REQUEST }

    private final JdbcClient jdbc;

    Balls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The beginning of a line of work. */
    void begin(Line kind, UUID line, WorkItemId item, Holder holder, Instant at) {
        jdbc.sql("insert into ball (line, line_kind, item, holder, cause, since) values (:line, :kind, :item, :holder, :cause, :since)")
                .param("line", line).param("kind", kind.name()).param("item", item.value()).param("holder", holder.body().map(UnitId::value).orElse(null))
                .param("cause", holder.cause().orElse(null)).param("since", moment(at)).update();
    }

    /**
     * Passes the ball of a line to a holder; nothing happens if it lies there already.
     *
     * @param at when it passed; a clock that was set back does not shorten what was written, so it never lies before the present interval
     * @throws IllegalStateException if the line has not begun, or has ended
     */
    void pass(UUID line, Holder to, Instant at) {
        Open open = open(line).orElseThrow(() -> new IllegalStateException("Nobody holds the ball of " + line));
        if (open.holder().equals(to)) {
            return;
        }
        if (at.truncatedTo(ChronoUnit.MICROS).isAfter(open.since())) {
            end(line, at);
            begin(open.kind(), line, open.item(), to, at);
        } else {
            // In one instant the ball went on: whoever had it for no time at all never had it.
            jdbc.sql("update ball set holder = :holder, cause = :cause where line = :line and until is null")
                    .param("holder", to.body().map(UnitId::value).orElse(null)).param("cause", to.cause().orElse(null)).param("line", line).update();
        }
    }

    /** The end of a line of work; nothing happens if it has ended before. */
    void end(UUID line, Instant at) {
        jdbc.sql("update ball set until = greatest(:at, since + interval '1 microsecond') where line = :line and until is null")
                .param("at", moment(at)).param("line", line).update();
    }

    Optional<HeldInterval> now(UUID line) {
        return open(line).map(open -> new HeldInterval(open.holder(), open.since(), Optional.empty()));
    }

    /** The present interval of every line of an item that has not ended, by the line's id. */
    Map<UUID, HeldInterval> nowOf(WorkItemId item) {
        Map<UUID, HeldInterval> now = new HashMap<>();
        jdbc.sql("select * from ball where item = :item and until is null").param("item", item.value())
                .query(row -> {
                    now.put(row.getObject("line", UUID.class), read(row));
                });
        return now;
    }

    /** In the order in which they followed each other. */
    List<HeldInterval> of(UUID line) {
        return jdbc.sql("select * from ball where line = :line order by since").param("line", line).query((row, number) -> read(row)).list();
    }

    /** The interval that a list's row was joined with; empty where nobody holds the ball. */
    static Optional<HeldInterval> held(ResultSet row) throws SQLException {
        Optional<Timestamp> since = Optional.ofNullable(row.getTimestamp("since"));
        return since.isEmpty() ? Optional.empty() : Optional.of(new HeldInterval(holder(row), since.get().toInstant(), Optional.empty()));
    }

    private Optional<Open> open(UUID line) {
        return jdbc.sql("select * from ball where line = :line and until is null").param("line", line)
                .query((row, number) -> {
                    HeldInterval held = read(row);
                    return new Open(Line.valueOf(row.getString("line_kind")), new WorkItemId(row.getObject("item", UUID.class)), held.holder(), held.since());
                }).optional();
    }

    /** As exact as the database keeps it. */
    private static OffsetDateTime moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static HeldInterval read(ResultSet row) throws SQLException {
        return new HeldInterval(holder(row), row.getTimestamp("since").toInstant(), Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(Optional.ofNullable(row.getObject("holder", UUID.class)).map(UnitId::new), Optional.ofNullable(row.getString("cause")));
    }

    private record Open(Line kind, WorkItemId item, Holder holder, Instant since) {
    }
}
