package cn.duban.notification;

import cn.duban.org.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way. Each method is one statement, so that of two nodes one has the say. */
@Repository
class OutgoingRows {

    private final JdbcClient jdbc;

    OutgoingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message to the person of this mailbox; false if it is a digest and the day has one. */
    boolean insert(UUID id, Mailbox box, boolean digest, LocalDate day, Instant now) {
        return jdbc.sql("""
                insert into outgoing (id, official, channel, kind, day, state, try_at, created_at)
                values (:id, :official, :channel, :kind, :day, 'WAITING', :now, :now) on conflict do nothing""")
                .param("id", id).param("official", box.official().value()).param("channel", box.channel().name())
                .param("kind", digest ? "DIGEST" : "NOTICES").param("day", day).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /**
     * What was not sent yet is said by the new message: after days without a connection one message goes out, not one for each day. A message that
     * is no digest stands in for others like it only.
     */
    List<UUID> supersede(Mailbox box, UUID by, boolean digest, Instant now) {
        return jdbc.sql("""
                update outgoing set state = 'SUPERSEDED', ended_at = :now
                where official = :official and channel = :channel and state in ('WAITING', 'STUCK') and id <> :by and (:digest or kind = 'NOTICES')
                returning id""")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("official", box.official().value()).param("channel", box.channel().name())
                .param("by", by).param("digest", digest).query(UUID.class).list();
    }

    /** A message to the person that nobody has begun to send, locked. */
    Optional<UUID> lockWaiting(Mailbox box) {
        return jdbc.sql("""
                select id from outgoing where official = :official and channel = :channel and state = 'WAITING'
                order by created_at desc limit 1 for update skip locked""")
                .param("official", box.official().value()).param("channel", box.channel().name()).query(UUID.class).optional();
    }

    /** Takes the next message that may be tried, for this node alone. */
    Optional<Outgoing> claim(Channel channel, Instant now) {
        return jdbc.sql("""
                update outgoing set state = 'SENDING', claimed_at = :now, attempts = attempts + 1
                where id = (select id from outgoing where channel = :channel and state = 'WAITING' and try_at <= :now
                            order by try_at, id limit 1 for update skip locked)
                returning id, official, kind, attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("channel", channel.name())
                .query((row, number) -> new Outgoing(row.getObject("id", UUID.class), new OfficialId(row.getObject("official", UUID.class)), channel,
                        row.getString("kind").equals("DIGEST"), row.getInt("attempts")))
                .optional();
    }

    /** @param state SENT, STUCK, UNCERTAIN or NOTHING_LEFT */
    void end(Outgoing message, String state, String error, Instant now) {
        jdbc.sql("update outgoing set state = :state, error = :error, ended_at = :now where id = :id and state in ('SENDING', 'UNCERTAIN')")
                .param("state", state).param("error", error).param("now", now.atOffset(ZoneOffset.UTC)).param("id", message.id()).update();
    }

    /** @param counts whether the attempt was one of this message, not of its channel */
    void again(Outgoing message, Instant at, String error, boolean counts) {
        jdbc.sql("update outgoing set state = 'WAITING', try_at = :at, error = :error, attempts = attempts - :taken where id = :id and state = 'SENDING'")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("error", error).param("taken", counts ? 0 : 1).param("id", message.id()).update();
    }

    /** A node ended while it sent these. The chat gateway knows a message that it has by its id; a mail server does not. */
    void giveUpClaimedBefore(Channel channel, Instant before) {
        jdbc.sql("update outgoing set state = :state, error = :error where channel = :channel and state = 'SENDING' and claimed_at < :before")
                .param("state", channel == Channel.WEBHOOK ? "WAITING" : "UNCERTAIN").param("error", "the program ended while it was sending")
                .param("channel", channel.name()).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** @return false if it is not one that waits for a person's word */
    boolean release(UUID id, Instant now) {
        return jdbc.sql("update outgoing set state = 'WAITING', attempts = 0, try_at = :now, ended_at = null where id = :id and state in ('STUCK', 'UNCERTAIN')")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }
}
