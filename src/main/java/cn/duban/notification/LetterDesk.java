package cn.duban.notification;

import cn.duban.inbox.Notices;
import cn.duban.inbox.TodoCounts;
import cn.duban.inbox.Todos;
import cn.duban.org.OfficialId;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides, for one person after the other, whether there is something to write to them. What it decides lies in the database before anything is sent. */
@Component
class LetterDesk {

    private final Mailboxes mailboxes;
    private final Deliveries deliveries;
    private final OutgoingRows outgoing;
    private final Recipients recipients;
    private final QuietHours quiet;
    private final Notices notices;
    private final Todos todos;
    private final DubanClock clock;

    LetterDesk(Mailboxes mailboxes, Deliveries deliveries, OutgoingRows outgoing, Recipients recipients, QuietHours quiet, Notices notices,
               Todos todos, DubanClock clock) {
        this.mailboxes = mailboxes;
        this.deliveries = deliveries;
        this.outgoing = outgoing;
        this.recipients = recipients;
        this.quiet = quiet;
        this.notices = notices;
        this.todos = todos;
        this.clock = clock;
    }

    @Transactional
    public void lookAt(OfficialId official, Channel channel) {
        Instant now = clock.instant();
        Mailbox box = mailboxes.lock(official, channel);
        Recipient recipient = recipients.find(box.official()).orElseThrow();
        MessageSetting setting = recipient.setting();
        if (!setting.wants(box.channel())) {
            mailboxes.save(box, never());
            return;
        }
        if (quiet.quiet(now, recipient.calendar())) {
            mailboxes.save(box, quiet.nextOpen(now, recipient.calendar()));
            return;
        }
        Mailbox after = box;
        if (box.digestDue(setting, now)) {
            after = digest(box, recipient, now);
        } else if (deliveries.anyUrgentWaiting(box) && box.free(now).equals(now)) {
            after = urgent(box, now);
        }
        mailboxes.save(after, nextLook(after, recipient, now));
    }

    /** The digest of the day, once: the row says so even if there was nothing worth a message. */
    private Mailbox digest(Mailbox box, Recipient recipient, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DubanClock.ZONE);
        Mailbox settled = box.settled(today, now);
        return isWorthADigest(box, recipient, today) && write(box, true, now) ? settled.wrote(now) : settled;
    }

    /** What is only being worked on in time, and was there in the last digest, is no news. */
    private boolean isWorthADigest(Mailbox box, Recipient recipient, LocalDate today) {
        TodoCounts counts = todos.counts(recipient.scope(), today);
        Instant since = box.lastDigestAt().orElse(Instant.EPOCH);
        return counts.overdue() > 0 || counts.dueToday() > 0 || todos.anyOpenedSince(recipient.scope(), since)
                || !notices.unreadAmong(deliveries.waiting(box), recipient.scope()).isEmpty();
    }

    private Mailbox urgent(Mailbox box, Instant now) {
        Optional<UUID> waiting = outgoing.lockWaiting(box);
        if (waiting.isPresent()) {
            deliveries.putInto(waiting.get(), box, true);
            return box;
        }
        write(box, false, now);
        return box.wrote(now);
    }

    private boolean write(Mailbox box, boolean digest, Instant now) {
        UUID id = UUID.randomUUID();
        if (!outgoing.insert(id, box, digest, LocalDate.ofInstant(now, DubanClock.ZONE), now)) {
            return false;
        }
        List<UUID> superseded = outgoing.supersede(box, id, digest, now);
        deliveries.moveInto(id, superseded);
        deliveries.putInto(id, box, !digest);
        return true;
    }

    private Instant nextLook(Mailbox box, Recipient recipient, Instant now) {
        Instant digest = recipient.setting().digest() ? quiet.nextOpen(nextDigest(box, recipient.setting(), now), recipient.calendar()) : never();
        Instant urgent = deliveries.anyUrgentWaiting(box) ? quiet.nextOpen(box.free(now), recipient.calendar()) : never();
        return digest.isBefore(urgent) ? digest : urgent;
    }

    private static Instant nextDigest(Mailbox box, MessageSetting setting, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DubanClock.ZONE);
        return Mailbox.digestAt(box.digestSettled(today) ? today.plusDays(1) : today, setting);
    }

    /** Until something happens: a notice, a choice of the person. */
    private static Instant never() {
        return Instant.parse("9999-01-01T00:00:00Z");
    }
}
