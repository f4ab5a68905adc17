package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of amendments. */
@Repository
class Amendments {

    private static final String COLUMNS = "id, plan, kind, title, file, base, received_at, received_by, state, settled_at, settled_by";

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false, and nothing is written, while another one of the plan is open */
    boolean add(Amendment amendment, AmendmentOffer offer) {
        return jdbc.sql("insert into amendment (id, plan, kind, title, file, base, offered, said, received_at, received_by) "
                        + "values (:id, :plan, :kind, :title, :file, :base, :offered, :said, :at, :by) on conflict (plan) where state in ('OPEN', 'APPROVED') do nothing")
                .param("id", amendment.id().value()).param("plan", amendment.plan().value()).param("kind", amendment.kind().name()).param("title", amendment.title())
                .param("file", amendment.file().value()).param("base", amendment.base().orElse(null)).param("offered", BreakdownJson.write(offer.offered()))
                .param("said", AmendmentOffer.write(new AmendmentOffer.Words(offer.said(), offer.unread()))).param("at", Plans.at(amendment.receivedAt()))
                .param("by", amendment.receivedBy()).update() == 1;
    }

    Optional<Amendment> find(PlanId plan, AmendmentId id) {
        return jdbc.sql("select " + COLUMNS + " from amendment where plan = :plan and id = :id").param("plan", plan.value()).param("id", id.value())
                .query((row, n) -> read(row)).optional();
    }

    Amendment find(AmendmentId id) {
        return jdbc.sql("select " + COLUMNS + " from amendment where id = :id").param("id", id.value()).query((row, n) -> read(row)).single();
    }

    /** The latest first. */
    List<Amendment> of(PlanId plan) {
        return jdbc.sql("select " + COLUMNS + " from amendment where plan = :plan order by received_at desc, id").param("plan", plan.value())
                .query((row, n) -> read(row)).list();
    }

    AmendmentOffer offer(AmendmentId id) {
        return jdbc.sql("select offered, said from amendment where id = :id").param("id", id.value()).query((row, n) -> {
            AmendmentOffer.Words words = AmendmentOffer.read(row.getString("said"), AmendmentOffer.Words.class);
            return new AmendmentOffer(BreakdownJson.read(row.getString("offered")), words.said(), words.unread());
        }).single();
    }

    void offer(AmendmentId id, AmendmentOffer offer) {
        jdbc.sql("update amendment set offered = :offered, said = :said where id = :id and state = 'OPEN'").param("offered", BreakdownJson.write(offer.offered()))
                .param("said", AmendmentOffer.write(new AmendmentOffer.Words(offer.said(), offer.unread()))).param("id", id.value()).update();
    }

    Map<String, String> answers(AmendmentId id) {
        Map<String, String> answers = new HashMap<>();
        jdbc.sql("select key, value from amendment_answer where amendment = :id").param("id", id.value())
                .query(row -> { answers.put(row.getString("key"), row.getString("value")); });
        return answers;
    }

    void answer(AmendmentId id, String key, String value, String by, Instant at) {
        jdbc.sql("insert into amendment_answer (amendment, key, value, answered_by, answered_at) values (:id, :key, :value, :by, :at) "
                        + "on conflict (amendment, key) do update set value = excluded.value, answered_by = excluded.answered_by, answered_at = excluded.answered_at")
                .param("id", id.value()).param("key", key).param("value", value).param("by", by).param("at", Plans.at(at)).update();
    }

    void unanswer(AmendmentId id, String key) {
        jdbc.sql("delete from amendment_answer where amendment = :id and key = :key").param("id", id.value()).param("key", key).update();
    }

    void leave(AmendmentId id, Actor actor, Instant at) {
        settle(id, Amendment.State.LEFT, null, actor, at);
    }

    void approve(AmendmentId id, AmendmentDecision decision, Actor actor, Instant at) {
        settle(id, Amendment.State.APPROVED, AmendmentOffer.write(decision), actor, at);
    }

    private void settle(AmendmentId id, Amendment.State state, String decided, Actor actor, Instant at) {
        jdbc.sql("update amendment set state = :state, decided = :decided, settled_at = :at, settled_by = :by, settled_official = :official where id = :id and state = 'OPEN'")
                .param("state", state.name()).param("decided", decided).param("at", Plans.at(at)).param("by", actor.name())
                .param("official", actor.official().value()).param("id", id.value()).update();
    }

    /** Approved and not yet carried out, in the order of their approval. */
    List<Amendment> beingCarriedOut() {
        return jdbc.sql("select " + COLUMNS + " from amendment where state = 'APPROVED' order by settled_at, id").query((row, n) -> read(row)).list();
    }

    /** The amendment, locked until the transaction ends: two that carry it out do each step once. */
    boolean lockApproved(AmendmentId id) {
        return jdbc.sql("select id from amendment where id = :id and state = 'APPROVED' for update").param("id", id.value()).query(UUID.class).optional().isPresent();
    }

    AmendmentDecision decision(AmendmentId id) {
        return AmendmentOffer.read(jdbc.sql("select decided from amendment where id = :id").param("id", id.value()).query(String.class).single(), AmendmentDecision.class);
    }

    /** Who approved it, as the office that they acted for. */
    Actor approver(AmendmentId id, Plan plan) {
        return jdbc.sql("select settled_official, settled_by from amendment where id = :id").param("id", id.value())
                .query((row, n) -> new Actor(new OfficialId(row.getObject("settled_official", UUID.class)), row.getString("settled_by"), plan.office(), Role.OFFICE)).single();
    }

    Set<Integer> stepsDone(AmendmentId id) {
        return new HashSet<>(jdbc.sql("select position from amendment_step where amendment = :id").param("id", id.value()).query(Integer.class).list());
    }

    void stepDone(AmendmentId id, int position, Instant at) {
        jdbc.sql("insert into amendment_step (amendment, position, done_at) values (:id, :position, :at)").param("id", id.value()).param("position", position)
                .param("at", Plans.at(at)).update();
    }

    void done(AmendmentId id, Instant at) {
        jdbc.sql("update amendment set state = 'DONE', done_at = :at where id = :id and state = 'APPROVED'").param("at", Plans.at(at)).param("id", id.value()).update();
    }

    private static Amendment read(ResultSet row) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Amendment(new AmendmentId(row.getObject("id", UUID.class)), new PlanId(row.getObject("plan", UUID.class)), Amendment.Kind.valueOf(row.getString("kind")),
                row.getString("title"), new AttachmentId(row.getObject("file", UUID.class)), Optional.ofNullable(row.getString("base")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("received_by"), Amendment.State.valueOf(row.getString("state")),
                settled == null ? Optional.empty() : Optional.of(new Amendment.Settled(row.getString("settled_by"), settled.toInstant())));
    }
}
