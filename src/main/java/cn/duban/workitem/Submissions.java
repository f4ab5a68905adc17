package cn.duban.workitem;

import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Submission.Outcome;
import cn.duban.workitem.spi.ConfirmationProcess;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a unit's leader in charge, and what became of it: rows that are only added. Callers hold the item's row lock. */
@Component
class Submissions {

    /** What does not leave a unit before its leader has seen it. */
    static final Set<Act> CONFIRMED_ACTS = EnumSet.of(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION);

    private static final String SELECT = """
            select s.*, s.given::text as given_text, o.outcome, o.reason, o.settled_by_name, o.settled_at
            from submission s left join submission_outcome o on o.submission = s.id\s""";

    private final JdbcClient jdbc;
    private final UnitConfirmation confirmation;
    private final ConfirmationProcess process;
    private final ObjectMapper json;
    private final DubanClock clock;

    Submissions(JdbcClient jdbc, UnitConfirmation confirmation, ConfirmationProcess process, ObjectMapper json, DubanClock clock) {
        this.jdbc = jdbc;
        this.confirmation = confirmation;
        this.process = process;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this act waits for the leader first. What a leader fills in themselves does not. */
    boolean isWanted(WorkItem item, Act act, Official official) {
        return CONFIRMED_ACTS.contains(act) && leaderAt(item.lead(), official).isEmpty() && confirmation.isWanted(item.lead());
    }

    /** The official as leader in charge of this unit; empty if they are none. */
    static Optional<Actor> leaderAt(UnitId unit, Official official) {
        return Posts.of(official).filter(actor -> actor.role() == Role.LEADER_IN_CHARGE && actor.body().equals(unit)).findFirst();
    }

    /** While one waits, nothing else is reported: the leader would confirm what is no longer so. */
    Optional<Refusal> refusalOf(WorkItem item, Act act) {
        return CONFIRMED_ACTS.contains(act) && waiting(item.id()).isPresent()
                ? Optional.of(Refusal.conflict("refusal.workitem.waits-for-leader")) : Optional.empty();
    }

    void add(WorkItem item, Act act, Map<String, ?> given, Actor actor) {
        SubmissionId id = new SubmissionId(UUID.randomUUID());
        jdbc.sql("""
                insert into submission (id, item, unit, act, version, given, submitted_by, submitted_by_name, submitted_at)
                select :id, :item, :unit, :act, coalesce(max(version), 0) + 1, :given::jsonb, :by, :name, :at
                from submission where item = :item and unit = :unit and act = :act""")
                .param("id", id.value()).param("item", item.id().value()).param("unit", item.lead().value()).param("act", act.name()).param("given", write(given))
                .param("by", actor.official().value()).param("name", actor.name()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        process.start(id);
    }

    void settle(Submission submission, Outcome outcome, String reason, Actor actor) {
        jdbc.sql("""
                insert into submission_outcome (submission, outcome, reason, settled_by, settled_by_name, settled_at)
                values (:id, :outcome, :reason, :by, :name, :at)""")
                .param("id", submission.id().value()).param("outcome", outcome.name()).param("reason", reason).param("by", actor.official().value())
                .param("name", actor.name()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (outcome == Outcome.WITHDRAWN) {
            process.withdrawn(submission.id());
        } else {
            process.answered(submission.id(), outcome == Outcome.CONFIRMED);
        }
    }

    Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(SELECT + "where s.id = :id").param("id", id.value()).query((row, number) -> read(row)).optional();
    }

    Optional<Submission> waiting(WorkItemId item) {
        return jdbc.sql(SELECT + "where s.item = :item and o.submission is null order by s.submitted_at limit 1").param("item", item.value())
                .query((row, number) -> read(row)).optional();
    }

    /** The unit's latest submission of this act, whatever became of it. */
    Optional<Submission> latest(WorkItemId item, UnitId unit, Act act) {
        return jdbc.sql(SELECT + "where s.item = :item and s.unit = :unit and s.act = :act order by s.version desc limit 1").param("item", item.value())
                .param("unit", unit.value()).param("act", act.name()).query((row, number) -> read(row)).optional();
    }

    private Submission read(ResultSet row) throws SQLException {
        Optional<Submission.Settled> settled = row.getString("outcome") == null ? Optional.empty() : Optional.of(new Submission.Settled(
                Outcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("settled_by_name"), row.getTimestamp("settled_at").toInstant()));
        return new Submission(new SubmissionId(row.getObject("id", UUID.class)), new WorkItemId(row.getObject("item", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)), Act.valueOf(row.getString("act")), row.getInt("version"), readGiven(row.getString("given_text")),
                new OfficialId(row.getObject("submitted_by", UUID.class)), row.getString("submitted_by_name"), row.getTimestamp("submitted_at").toInstant(), settled);
    }

    private String write(Map<String, ?> given) {
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> readGiven(String given) {
        try {
            return json.readValue(given, new TypeReference<LinkedHashMap<String, Object>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
