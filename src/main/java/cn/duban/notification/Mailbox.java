package cn.duban.notification;

import cn.duban.org.OfficialId;
import cn.duban.shared.DubanClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a person stands with a channel.
 *
 * @param lastWroteAt  when a message to them was put together last
 * @param lastDigestOn the last day whose digest is settled, sent or not worth sending
 * @param lastDigestAt when that was
 */
record Mailbox(OfficialId official, Channel channel, Optional<Instant> lastWroteAt, Optional<LocalDate> lastDigestOn, Optional<Instant> lastDigestAt) {

    /** What is urgent and comes within this time of another message goes together into the next one. */
    static final Duration GAP = Duration.ofMinutes(30);

    /** The day's digest is settled. */
    Mailbox settled(LocalDate day, Instant now) {
        return new Mailbox(official, channel, lastWroteAt, Optional.of(day), Optional.of(now));
    }

    /** Something was written to the person. */
    Mailbox wrote(Instant now) {
        return new Mailbox(official, channel, Optional.of(now), lastDigestOn, lastDigestAt);
    }

    boolean digestSettled(LocalDate day) {
        return lastDigestOn.filter(last -> !last.isBefore(day)).isPresent();
    }

    boolean digestDue(MessageSetting setting, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DubanClock.ZONE);
        return setting.digest() && !digestSettled(today) && !now.isBefore(digestAt(today, setting));
    }

    /** From when on an urgent message may follow the last one. */
    Instant free(Instant now) {
        return lastWroteAt.map(last -> last.plus(GAP)).filter(now::isBefore).orElse(now);
    }

    static Instant digestAt(LocalDate day, MessageSetting setting) {
        return day.atTime(setting.digestHour(), 0).atZone(DubanClock.ZONE).toInstant();
    }
}
