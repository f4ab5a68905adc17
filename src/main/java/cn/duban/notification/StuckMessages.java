package cn.duban.notification;

import cn.duban.org.Official;
import cn.duban.security.AuditTrail;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发不出去的消息: what does not leave the program by itself, for whoever looks after it. */
@Service
public class StuckMessages {

    /** A server that was away for a moment is nobody's business. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final ChannelStates channels;
    private final OutgoingRows rows;
    private final Couriers couriers;
    private final AuditTrail audit;
    private final DubanClock clock;

    StuckMessages(JdbcClient jdbc, ChannelStates channels, OutgoingRows rows, Couriers couriers, AuditTrail audit, DubanClock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.rows = rows;
        this.couriers = couriers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The channels that are set up and whose server has been away for more than five minutes. */
    public List<Away> away() {
        return Arrays.stream(Channel.values()).filter(couriers::on).flatMap(channel -> channels.failing(channel).stream())
                .filter(failing -> failing.since().isBefore(clock.instant().minus(WORTH_SAYING)))
                .map(failing -> new Away(failing.channel(), failing.since(), failing.error(), waiting(failing.channel()))).toList();
    }

    /** Messages on which a person has to say something, the oldest first. */
    public List<Stuck> list(int size) {
        return jdbc.sql("""
                select m.id, m.channel, m.kind, m.state, m.error, o.name, u.name as unit
                from outgoing m join official o on o.id = m.official join unit u on u.id = o.unit
                where m.state in ('STUCK', 'UNCERTAIN') order by m.created_at, m.id limit :size""")
                .param("size", size)
                .query((row, number) -> new Stuck(row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")), row.getString("kind"),
                        row.getString("state"), row.getString("error"), row.getString("name"), row.getString("unit")))
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from outgoing where state in ('STUCK', 'UNCERTAIN')").query(Integer.class).single();
    }

    /** Announced by acts, but for more than five minutes not handed on. */
    public int announcedOnly() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null and publication_date < :before")
                .param("before", clock.instant().minus(WORTH_SAYING).atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    /**
     * Has a message tried again at the next look.
     *
     * @throws Refusal (not found) if it does not wait for that
     */
    @Transactional
    public void tryAgain(UUID id, Official official) {
        if (!rows.release(id, clock.instant())) {
            throw Refusal.notFound("refusal.notification.not-stuck");
        }
        audit.done(official, "messages.try-again", id.toString());
    }

    /** Has a channel tried again at the next look, instead of after its wait. */
    @Transactional
    public void tryAgain(Channel channel, Official official) {
        channels.tryNow(channel);
        audit.done(official, "messages.try-again", channel.name());
    }

    private int waiting(Channel channel) {
        return jdbc.sql("select count(*) from outgoing where channel = :channel and state = 'WAITING'").param("channel", channel.name())
                .query(Integer.class).single();
    }

    /**
     * @param error   what the machine said last, for the administrator
     * @param waiting how many messages wait for it
     */
    public record Away(Channel channel, Instant since, String error, int waiting) {
    }

    /** A message to a person (name, unit) that is STUCK or UNCERTAIN. */
    public record Stuck(UUID id, Channel channel, String kind, String state, String error, String name, String unit) {
    }
}
