package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 审计: writes down who did or tried what, when and from where. Rows are added, never changed: the application's role has no
 * right to change them.
 */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done, together with the deed: in the caller's transaction. */
    @Transactional
    public void done(Official official, String what, String subject) {
        write(Optional.of(official.id()), official.name(), what, subject, "DONE");
    }

    /** What was done by an actor, in the caller's transaction. */
    @Transactional
    public void done(Actor actor, String what, String subject) {
        write(Optional.of(actor.official()), actor.name(), what, subject, "DONE");
    }

    /**
     * What was refused, in a transaction of its own: the refusal rolls the caller's back.
     *
     * @param official empty when the name given belongs to nobody
     * @param name     the official's name, or the name that was tried
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Optional<OfficialId> official, String name, String what, String subject) {
        write(official, name, what, subject, "REFUSED");
    }

    private void write(Optional<OfficialId> official, String name, String what, String subject, String result) {
        jdbc.sql("""
                insert into audit_entry (at, official, official_name, what, subject, result, address)
                values (:at, :official, :name, :what, :subject, :result, :address)""")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("official", official.map(OfficialId::value).orElse(null))
                .param("name", name).param("what", what).param("subject", subject).param("result", result).param("address", address())
                .update();
    }

    /** Empty where no request stands behind it. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr() : "";
    }
}
