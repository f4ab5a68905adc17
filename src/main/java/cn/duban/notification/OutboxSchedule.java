package cn.duban.notification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the outbox look again and again what is due, on every node; and hands on once more what a node that ended had only announced. */
@Component
@ConditionalOnProperty(name = "duban.messages.scheduled", matchIfMissing = true)
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);
    /** Whatever is older was not merely about to be handed on. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final IncompleteEventPublications publications;

    OutboxSchedule(Outbox outbox, IncompleteEventPublications publications) {
        this.outbox = outbox;
        this.publications = publications;
    }

    @Scheduled(initialDelayString = "${duban.messages.every}", fixedDelayString = "${duban.messages.every}")
    void sendDue() {
        try {
            publications.resubmitIncompletePublicationsOlderThan(LEFT_BEHIND);
            outbox.sendDue();
        } catch (RuntimeException e) {
            // The database may be away for a while; what was due then is due at the next look.
            LOG.warn("Messages could not be sent: {}", e.getMessage());
        }
    }
}
