package cn.duban.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the channels do: while the server of one is away, one attempt at a time is made in the name of all its messages. */
@Repository
class ChannelStates {

    private final JdbcClient jdbc;

    ChannelStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayTry(Channel channel, Instant now) {
        return jdbc.sql("select coalesce(try_at <= :now, true) from channel_state where channel = :channel")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("channel", channel.name()).query(Boolean.class).single();
    }

    void works(Channel channel) {
        jdbc.sql("update channel_state set failures = 0, failing_since = null, try_at = null, error = null where channel = :channel and failures > 0")
                .param("channel", channel.name()).update();
    }

    void away(Channel channel, String reason, Instant now) {
        int failures = jdbc.sql("""
                update channel_state set failures = failures + 1, failing_since = coalesce(failing_since, :now), error = :error
                where channel = :channel returning failures""")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("error", reason).param("channel", channel.name()).query(Integer.class).single();
        jdbc.sql("update channel_state set try_at = :at where channel = :channel")
                .param("at", now.plus(BackOff.CHANNEL.after(failures)).atOffset(ZoneOffset.UTC)).param("channel", channel.name()).update();
    }

    void tryNow(Channel channel) {
        jdbc.sql("update channel_state set try_at = null where channel = :channel").param("channel", channel.name()).update();
    }

    /** Since when the channel fails, and what was said last; empty while it works. */
    Optional<Failing> failing(Channel channel) {
        return jdbc.sql("select failing_since, error from channel_state where channel = :channel and failing_since is not null")
                .param("channel", channel.name())
                .query((row, number) -> new Failing(channel, row.getTimestamp("failing_since").toInstant(), row.getString("error"))).optional();
    }

    /** A channel whose server is away. */
    record Failing(Channel channel, Instant since, String error) {
    }
}
