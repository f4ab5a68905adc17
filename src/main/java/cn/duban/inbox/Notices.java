package cn.duban.inbox;

import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 消息: what bodies are told (reminders, urging, cards, instructions). */
@Service
public class Notices {

    private static final String COLUMNS = "id, body, kind, subject, code, arguments, text, link, at, read_at";

    private final JdbcClient jdbc;
    private final SentenceWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(JdbcClient jdbc, SentenceWords words, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells a body something.
     *
     * @param subject  the work item it is about
     * @param sentence whole; said to each reader in their own language
     */
    @Transactional
    public void tell(UnitId body, NoticeKind kind, UUID subject, Sentence sentence, String link) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into notice (id, body, kind, subject, code, arguments, text, link, at)
                values (:id, :body, :kind, :subject, :code, :arguments::jsonb, :text, :link, :at)""")
                .param("id", id).param("body", body.value()).param("kind", kind.name()).param("subject", subject)
                .param("code", sentence.code()).param("arguments", SentenceJson.write(sentence)).param("text", words.inChinese(sentence))
                .param("link", link).param("at", at()).update();
        events.publishEvent(new NoticeGiven(id, body.value(), kind));
    }

    /** The latest first; the next page holds what is older than the last one shown. */
    public List<Notice> of(VisibleScope scope, Optional<NoticePlace> after, int size) {
        return latest(scope, "", after, size);
    }

    /** The same of what nobody of the body has read. */
    public List<Notice> unreadOf(VisibleScope scope, Optional<NoticePlace> after, int size) {
        return latest(scope, " and read_at is null", after, size);
    }

    /** Those of these notices that nobody of the bodies has read, the latest first. */
    public List<Notice> unreadAmong(Collection<UUID> notices, VisibleScope scope) {
        return jdbc.sql("select " + COLUMNS + " from notice where id = any (:ids) and body = any (:bodies) and read_at is null order by at desc, id desc")
                .param("ids", notices.toArray(UUID[]::new)).param("bodies", scope.asArray()).query((row, number) -> read(row)).list();
    }

    /** One of what these bodies were told; empty if it is not theirs. */
    public Optional<Notice> find(UUID notice, VisibleScope scope) {
        return jdbc.sql("select " + COLUMNS + " from notice where id = :id and body = any (:bodies)")
                .param("id", notice).param("bodies", scope.asArray()).query((row, number) -> read(row)).optional();
    }

    public int unread(VisibleScope scope) {
        return jdbc.sql("select count(*) from notice where body = any (:bodies) and read_at is null")
                .param("bodies", scope.asArray()).query(Integer.class).single();
    }

    /** Marks as read for the whole body; the first reader is kept. What lies outside the scope stays as it is. */
    @Transactional
    public void markRead(UUID notice, VisibleScope scope, OfficialId reader) {
        jdbc.sql("update notice set read_at = :at, read_by = :by where id = :id and body = any (:bodies) and read_at is null")
                .param("at", at()).param("by", reader.value()).param("id", notice).param("bodies", scope.asArray()).update();
    }

    /** Marks everything these bodies were told as read. */
    @Transactional
    public void markAllRead(VisibleScope scope, OfficialId reader) {
        jdbc.sql("update notice set read_at = :at, read_by = :by where body = any (:bodies) and read_at is null")
                .param("at", at()).param("by", reader.value()).param("bodies", scope.asArray()).update();
    }

    /** Marks what these bodies were told about one subject as read: whoever has looked at it has been told. */
    @Transactional
    public void markReadAbout(UUID subject, VisibleScope scope, OfficialId reader) {
        jdbc.sql("update notice set read_at = :at, read_by = :by where subject = :subject and body = any (:bodies) and read_at is null")
                .param("at", at()).param("by", reader.value()).param("subject", subject).param("bodies", scope.asArray()).update();
    }

    /** Each body's latest by its index, then the latest of them all: a body with years of notices costs no more than a new one. */
    private List<Notice> latest(VisibleScope scope, String condition, Optional<NoticePlace> after, int size) {
        NoticePlace place = after.orElse(NoticePlace.FIRST);
        return jdbc.sql("select n.* from unnest(:bodies) as b (body) cross join lateral (select " + COLUMNS + """
                 from notice
                where notice.body = b.body and (at, id) < (:at, :id)""" + condition + """

                order by at desc, id desc limit :size) n order by n.at desc, n.id desc limit :size""")
                .param("bodies", scope.asArray()).param("at", place.at().atOffset(ZoneOffset.UTC)).param("id", place.id()).param("size", size)
                .query((row, number) -> read(row)).list();
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), new UnitId(row.getObject("body", UUID.class)), NoticeKind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class), sentence(row), row.getString("text"), row.getString("link"), row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }

    private static Optional<Sentence> sentence(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? Optional.empty() : Optional.of(SentenceJson.read(code, row.getString("arguments")));
    }
}
