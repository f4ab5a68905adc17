package cn.duban.notification;

import cn.duban.inbox.Notice;
import cn.duban.inbox.Notices;
import cn.duban.org.OfficialId;
import cn.duban.shared.DubanClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * 发件: sends what is due, from what lies in the database, so that it does not matter when it was called last, or on how many
 * nodes it is called at once.
 */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Longer than any attempt can take with the time-outs of the couriers. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(15);

    private final LetterDesk desk;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final OutgoingRows rows;
    private final Deliveries deliveries;
    private final ChannelStates channels;
    private final Couriers couriers;
    private final Recipients recipients;
    private final Notices notices;
    private final QuietHours quiet;
    private final DubanClock clock;

    Outbox(LetterDesk desk, Letters letters, Mailboxes mailboxes, OutgoingRows rows, Deliveries deliveries, ChannelStates channels,
           Couriers couriers, Recipients recipients, Notices notices, QuietHours quiet, DubanClock clock) {
        this.desk = desk;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.rows = rows;
        this.deliveries = deliveries;
        this.channels = channels;
        this.couriers = couriers;
        this.recipients = recipients;
        this.notices = notices;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Does nothing at night, and nothing on a channel that is not set up. */
    public void sendDue() {
        if (!quiet.atNight(clock.instant())) {
            couriers.on().forEach(this::sendDue);
        }
    }

    private void sendDue(Channel channel) {
        rows.giveUpClaimedBefore(channel, clock.instant().minus(LONGEST_ATTEMPT));
        mailboxes.enrol(channel, clock.instant());
        for (Optional<OfficialId> next = claim(channel); next.isPresent(); next = claim(channel)) {
            lookAt(next.get(), channel);
        }
        while (channels.mayTry(channel, clock.instant())) {
            Optional<Outgoing> next = rows.claim(channel, clock.instant());
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private Optional<OfficialId> claim(Channel channel) {
        return mailboxes.claimDue(channel, clock.instant(), clock.instant().plus(AFTER_A_FAULT));
    }

    /** What goes wrong with one person must not stop the messages of others. */
    private void lookAt(OfficialId official, Channel channel) {
        try {
            desk.lookAt(official, channel);
        } catch (RuntimeException e) {
            LOG.error("Nothing can be written to {} by {}", official, channel, e);
        }
    }

    private void send(Outgoing message) {
        Optional<Recipient> recipient = recipients.find(message.official()).filter(found -> found.setting().wants(message.channel()));
        if (recipient.isPresent() && quiet.quiet(clock.instant(), recipient.get().calendar())) {
            rows.again(message, quiet.nextOpen(clock.instant(), recipient.get().calendar()), null, false);
            return;
        }
        Optional<Letter> letter = recipient.flatMap(to -> letter(message, to));
        if (letter.isEmpty()) {
            rows.end(message, "NOTHING_LEFT", null, clock.instant());
            return;
        }
        note(message, deliver(message, letter.get(), recipient.get()));
    }

    private Optional<Letter> letter(Outgoing message, Recipient to) {
        List<Notice> unread = notices.unreadAmong(deliveries.in(message.id()), to.scope());
        return message.digest() ? letters.digest(to, unread, clock.today()) : letters.notices(to, unread);
    }

    /** A courier's own fault must not stop the messages of others. */
    private Outcome deliver(Outgoing message, Letter letter, Recipient to) {
        try {
            return couriers.of(message.channel()).deliver(message.id(), letter, to);
        } catch (RuntimeException e) {
            LOG.error("Message {} cannot be sent", message.id(), e);
            return new Outcome.Uncertain(e.toString());
        }
    }

    private void note(Outgoing message, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Away away) {
            channels.away(message.channel(), away.reason(), now);
            rows.again(message, now, away.reason(), false);
            return;
        }
        channels.works(message.channel());
        if (outcome instanceof Outcome.Taken) {
            rows.end(message, "SENT", null, now);
        } else if (outcome instanceof Outcome.Uncertain uncertain) {
            rows.end(message, "UNCERTAIN", uncertain.reason(), now);
        } else if (outcome instanceof Outcome.Refused refused && BackOff.MESSAGE.exhaustedBy(message.attempts())) {
            rows.end(message, "STUCK", refused.reason(), now);
        } else if (outcome instanceof Outcome.Refused refused) {
            rows.again(message, now.plus(BackOff.MESSAGE.after(message.attempts())), refused.reason(), true);
        }
    }
}
