package cn.duban.workitem;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests. Callers that write hold the row lock of the work item. */
@Component
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Request request) {
        RequestContent content = request.content();
        jdbc.sql("""
                insert into item_request (id, item, kind, state, unit, raised_by, raised_by_name, raised_at, raised_on, reason, progress, wanted, until_day,
                    proof, deadline, held_since)
                values (:id, :item, :kind, :state, :unit, :by, :name, :at, :on, :reason, :progress, :wanted, :until, :proof, :deadline, :since)""")
                .param("id", request.id().value()).param("item", request.item().value()).param("kind", request.kind().name())
                .param("state", request.state().name()).param("unit", request.unit().value()).param("by", request.raisedBy().value())
                .param("name", request.raisedByName()).param("at", request.raisedAt().atOffset(ZoneOffset.UTC)).param("on", request.raisedOn())
                .param("reason", content.reason()).param("progress", content.progress().orElse(null)).param("wanted", content.wanted().orElse(null))
                .param("until", content.until().orElse(null)).param("proof", content.proof().map(AttachmentId::value).orElse(null))
                .param("deadline", request.deadline()).param("since", request.heldSince()).update();
    }

    void save(Request request) {
        Optional<RequestAnswer> answer = request.answer();
        jdbc.sql("""
                update item_request set state = :state, held_since = :since, opinion = :opinion, answer = :answer, granted_until = :until, answered_by = :by,
                    answered_by_name = :name, answered_body = :body, answered_at = :at where id = :id""")
                .param("state", request.state().name()).param("since", request.heldSince()).param("opinion", request.opinion().orElse(null))
                .param("answer", answer.map(RequestAnswer::text).orElse(null)).param("until", answer.flatMap(RequestAnswer::until).orElse(null))
                .param("by", answer.map(given -> given.by().value()).orElse(null)).param("name", answer.map(RequestAnswer::byName).orElse(null))
                .param("body", answer.map(given -> given.body().value()).orElse(null))
                .param("at", answer.map(given -> given.at().atOffset(ZoneOffset.UTC)).orElse(null)).param("id", request.id().value()).update();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql("select * from item_request where id = :id").param("id", id.value()).query((row, number) -> read(row)).optional();
    }

    /** In the order in which they were raised. */
    List<Request> of(WorkItemId item) {
        return jdbc.sql("select * from item_request where item = :item order by raised_at, id").param("item", item.value())
                .query((row, number) -> read(row)).list();
    }

    private static Request read(ResultSet row) throws SQLException {
        RequestContent content = new RequestContent(row.getString("reason"), text(row, "progress"), text(row, "wanted"), day(row, "until_day"),
                Optional.ofNullable(row.getObject("proof", UUID.class)).map(AttachmentId::new));
        return new Request(new RequestId(row.getObject("id", UUID.class)), new WorkItemId(row.getObject("item", UUID.class)),
                RequestKind.valueOf(row.getString("kind")), RequestState.valueOf(row.getString("state")), new UnitId(row.getObject("unit", UUID.class)),
                new OfficialId(row.getObject("raised_by", UUID.class)), row.getString("raised_by_name"), row.getTimestamp("raised_at").toInstant(),
                row.getObject("raised_on", LocalDate.class), content, row.getObject("deadline", LocalDate.class), row.getObject("held_since", LocalDate.class),
                text(row, "opinion"), answer(row));
    }

    private static Optional<RequestAnswer> answer(ResultSet row) throws SQLException {
        return row.getObject("answered_by") == null ? Optional.empty()
                : Optional.of(new RequestAnswer(row.getString("answer"), day(row, "granted_until"), new OfficialId(row.getObject("answered_by", UUID.class)),
                        row.getString("answered_by_name"), new UnitId(row.getObject("answered_body", UUID.class)), row.getTimestamp("answered_at").toInstant()));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
