package cn.duban.notification;

import cn.duban.org.OfficialId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may be written to, and when to look next whether there is anything to write. */
@Repository
class Mailboxes {

    private final JdbcClient jdbc;

    Mailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens one for whoever wants the channel and has none yet, so that also who was told nothing gets a digest of what waits. */
    void enrol(Channel channel, Instant now) {
        jdbc.sql("""
                insert into mailbox (official, channel, look_at)
                select o.id, :channel, :now from official o left join message_setting s on s.official = o.id
                where case :channel when 'EMAIL' then s.by_mail and s.email is not null else coalesce(s.by_chat, true) end
                    and not exists (select from mailbox m where m.official = o.id and m.channel = :channel)
                on conflict do nothing""")
                .param("channel", channel.name()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void open(OfficialId official, Channel channel, Instant lookAt) {
        jdbc.sql("insert into mailbox (official, channel, look_at) values (:official, :channel, :lookAt) on conflict do nothing")
                .param("official", official.value()).param("channel", channel.name()).param("lookAt", lookAt.atOffset(ZoneOffset.UTC)).update();
    }

    /** Takes the next one that is to be looked at, for this node; should that fail, its turn comes again at the time given. */
    Optional<OfficialId> claimDue(Channel channel, Instant now, Instant elseAt) {
        return jdbc.sql("""
                update mailbox set look_at = :elseAt where channel = :channel and official = (select official from mailbox
                    where channel = :channel and look_at <= :now order by look_at, official limit 1 for update skip locked)
                returning official""")
                .param("elseAt", elseAt.atOffset(ZoneOffset.UTC)).param("channel", channel.name()).param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OfficialId(row.getObject("official", UUID.class))).optional();
    }

    /** Locked until the caller's transaction ends: only one at a time decides what is written to a person. */
    Mailbox lock(OfficialId official, Channel channel) {
        return jdbc.sql("select last_wrote_at, last_digest_on, last_digest_at from mailbox where official = :official and channel = :channel for update")
                .param("official", official.value()).param("channel", channel.name())
                .query((row, number) -> new Mailbox(official, channel, Optional.ofNullable(row.getTimestamp("last_wrote_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getObject("last_digest_on", LocalDate.class)),
                        Optional.ofNullable(row.getTimestamp("last_digest_at")).map(Timestamp::toInstant)))
                .single();
    }

    void save(Mailbox box, Instant lookAt) {
        jdbc.sql("""
                update mailbox set look_at = :lookAt, last_wrote_at = :lastWroteAt, last_digest_on = :lastDigestOn,
                    last_digest_at = :lastDigestAt
                where official = :official and channel = :channel""")
                .param("lookAt", lookAt.atOffset(ZoneOffset.UTC)).param("lastWroteAt", box.lastWroteAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("lastDigestOn", box.lastDigestOn().orElse(null)).param("lastDigestAt", box.lastDigestAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("official", box.official().value()).param("channel", box.channel().name()).update();
    }

    /** Somebody has chosen anew, so that what was reckoned for them no longer holds. */
    void lookAgain(OfficialId official, Instant now) {
        jdbc.sql("update mailbox set look_at = :now where official = :official").param("now", now.atOffset(ZoneOffset.UTC))
                .param("official", official.value()).update();
    }
}
