package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The guards of raising a request: who may ask for what, when, and with which content. */
final class RequestRaising {

    /** The refusal that has something to do instead: it is shown where the form would stand. */
    static final String TOO_LATE = "refusal.request.too-late";

    private RequestRaising() {
    }

    /**
     * Why this person, from this post, may not raise a request of this kind now; empty if they may.
     *
     * @param before the requests of this item so far
     */
    static Optional<Refusal> refusalOf(RequestKind kind, WorkItem item, List<Request> before, Actor actor, LocalDate today) {
        if (!item.concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (!isTurnOf(kind, item, actor)) {
            return Optional.of(Refusal.forbidden("refusal.request.not-yours." + kind.form()));
        }
        if (item.state() != WorkItemState.IN_PROGRESS) {
            return Optional.of(Refusal.conflict("refusal.workitem.state." + item.state().name().toLowerCase(Locale.ROOT)));
        }
        if (before.stream().anyMatch(request -> request.state().isOpen() && stands(request, kind, actor.body()))) {
            return Optional.of(Refusal.conflict("refusal.request.already-open." + kind.form()));
        }
        return kind == RequestKind.EXTENSION ? refusalOfExtension(item.facts().deadline(), today) : Optional.empty();
    }

    /**
     * Reads what was filled in.
     *
     * @throws Refusal (invalid) beside the field that cannot be
     */
    static RequestContent content(RequestKind kind, Map<String, Object> values, WorkItem item, List<EvidenceView> evidence, LocalDate today) {
        String reason = (String) values.get("reason");
        return switch (kind) {
            case EXTENSION -> new RequestContent(reason, text(values, "progress"), Optional.empty(),
                    Optional.of(later((LocalDate) values.get("until"), item.facts().deadline())), Optional.empty());
            case PAUSE -> new RequestContent(reason, Optional.empty(), Optional.empty(), Optional.of(future((LocalDate) values.get("until"), today)),
                    Optional.of(proof((UUID) values.get("proof"), evidence).attachment().id()));
            case COORDINATION -> new RequestContent(reason, text(values, "progress"), text(values, "wanted"), Optional.empty(), Optional.empty());
        };
    }

    /** The day of the deadline is still in time; what is late is not made timely afterwards. */
    private static Optional<Refusal> refusalOfExtension(Deadline deadline, LocalDate today) {
        if (deadline.isWaived()) {
            return Optional.of(Refusal.conflict("refusal.request.no-deadline"));
        }
        return deadline.isOverdueOn(today) ? Optional.of(Refusal.conflict(TOO_LATE, deadline.date())) : Optional.empty();
    }

    private static boolean isTurnOf(RequestKind kind, WorkItem item, Actor actor) {
        boolean lead = actor.body().equals(item.lead());
        return actor.role() == Role.HANDLER
                && (lead || kind == RequestKind.COORDINATION && item.facts().responsibleUnits().contains(actor.body()));
    }

    private static boolean stands(Request open, RequestKind kind, UnitId unit) {
        return kind.isAboutTheDate() ? open.kind().isAboutTheDate() : open.kind() == kind && open.unit().equals(unit);
    }

    private static LocalDate later(LocalDate until, Deadline deadline) {
        if (!until.isAfter(deadline.date())) {
            throw Refusal.invalid("until", "refusal.request.not-later", deadline.date());
        }
        return until;
    }

    private static LocalDate future(LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) {
            throw Refusal.invalid("until", "refusal.request.end-not-later");
        }
        return until;
    }

    private static EvidenceView proof(UUID id, List<EvidenceView> evidence) {
        return evidence.stream().filter(piece -> piece.attachment().id().value().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.invalid("proof", "refusal.request.needs-proof"));
    }

    private static Optional<String> text(Map<String, Object> values, String key) {
        return Optional.ofNullable((String) values.get(key));
    }
}
