package cn.duban.notification;

import cn.duban.inbox.NoticeGiven;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of every notice once the act behind it is committed; an act that was rolled back is never heard of. Until the work
 * here is committed too, the event stays in the publication registry and is handed on again.
 */
@Component
class NoticeListener {

    private final Deliveries deliveries;

    NoticeListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** On a thread of its own: the act's thread still holds its connection, and would wait for a second one. */
    @Async(NotificationConfiguration.EXECUTOR)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    public void on(NoticeGiven given) {
        deliveries.note(given);
    }
}
