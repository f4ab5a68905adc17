package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers to drafts, as rows. */
@Repository
class OfferRows {

    private static final String COLUMNS = "id, plan, kind, file, base, offered_at, offered_by, state";

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DraftOffer offer, Breakdown content) {
        jdbc.sql("insert into plan_offer (" + COLUMNS + ", content) values (:id, :plan, :kind, :file, :base, :at, :by, 'OPEN', :content)")
                .param("id", offer.id()).param("plan", offer.plan().value()).param("kind", offer.kind().name())
                .param("file", offer.file().map(AttachmentId::value).orElse(null)).param("base", offer.base().orElse(null))
                .param("at", Plans.at(offer.offeredAt())).param("by", offer.offeredBy()).param("content", BreakdownJson.write(content)).update();
    }

    Optional<DraftOffer> find(PlanId plan, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from plan_offer where plan = :plan and id = :id").param("plan", plan.value()).param("id", id)
                .query((row, n) -> offer(row)).optional();
    }

    /** Those that wait, the latest first. */
    List<DraftOffer> open(PlanId plan) {
        return jdbc.sql("select " + COLUMNS + " from plan_offer where plan = :plan and state = 'OPEN' order by offered_at desc, id")
                .param("plan", plan.value()).query((row, n) -> offer(row)).list();
    }

    Breakdown content(DraftOffer offer) {
        return BreakdownJson.read(jdbc.sql("select content from plan_offer where id = :id").param("id", offer.id()).query(String.class).single());
    }

    void content(DraftOffer offer, Breakdown content) {
        jdbc.sql("update plan_offer set content = :content where id = :id").param("content", BreakdownJson.write(content)).param("id", offer.id()).update();
    }

    /** @return whether it still waited, so that exactly one person settles it */
    boolean settle(DraftOffer offer, DraftOffer.State state, String by, Instant at) {
        return jdbc.sql("update plan_offer set state = :state, settled_at = :at, settled_by = :by where id = :id and state = 'OPEN'")
                .param("state", state.name()).param("at", Plans.at(at)).param("by", by).param("id", offer.id()).update() == 1;
    }

    private static DraftOffer offer(ResultSet row) throws SQLException {
        return new DraftOffer(row.getObject("id", UUID.class), new PlanId(row.getObject("plan", UUID.class)), DraftOffer.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("file", UUID.class)).map(AttachmentId::new), Optional.ofNullable(row.getString("base")),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(), row.getString("offered_by"), DraftOffer.State.valueOf(row.getString("state")));
    }
}
