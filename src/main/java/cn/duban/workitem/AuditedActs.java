package cn.duban.workitem;

import cn.duban.org.Official;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * 审计: an act leaves an audit row together with its deed; an act that was refused leaves nothing else.
 * Mistakes in filling in a form are no attempts to do what one may not, and are not kept.
 */
@Component
class AuditedActs {

    private final AuditTrail audit;

    AuditedActs(AuditTrail audit) {
        this.audit = audit;
    }

    <T> T run(Official official, String what, Object subject, Supplier<T> act) {
        T result;
        try {
            result = act.get();
        } catch (Refusal refusal) {
            audit.refused(Optional.of(official.id()), official.name(), what, subject.toString());
            throw refusal;
        }
        audit.done(official, what, subject.toString());
        return result;
    }

    void run(Official official, String what, Object subject, Runnable act) {
        run(official, what, subject, () -> {
            act.run();
            return Optional.empty();
        });
    }
}
