package cn.duban.workitem;

import cn.duban.calendar.ChineseDate;
import cn.duban.form.Forms;
import cn.duban.org.Official;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.RequestProcess;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申请: a unit asks for a later date, a pause or coordination; the office answers, or the leadership group where it is beyond the office. Raising
 * and answering are one transaction each: form, aggregate, history, the engine's step, the ball and the inbox come true together or not at all.
 */
@Service
public class Requests {

    static final String STEP = "request";

    private final RequestRows rows;
    private final WorkItems items;
    private final Evidences evidences;
    private final UnitConfirmation confirmation;
    private final RequestRules rules;
    private final RequestViews views;
    private final RequestOutcomes outcomes;
    private final History history;
    private final Balls balls;
    private final Forms forms;
    private final RequestProcess process;
    private final AuditedActs audited;
    private final DubanClock clock;

    Requests(RequestRows rows, WorkItems items, Evidences evidences, UnitConfirmation confirmation, RequestRules rules, RequestViews views,
             RequestOutcomes outcomes, History history, Balls balls, Forms forms, RequestProcess process, AuditedActs audited, DubanClock clock) {
        this.rows = rows;
        this.items = items;
        this.evidences = evidences;
        this.confirmation = confirmation;
        this.rules = rules;
        this.views = views;
        this.outcomes = outcomes;
        this.history = history;
        this.balls = balls;
        this.forms = forms;
        this.process = process;
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * Raises a request from whichever of the official's posts may do so.
     *
     * @param given the values of the form of its kind
     * @throws Refusal if the person may not see the item, may not ask, or the item does not allow it
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public RequestId raise(WorkItemId id, RequestKind kind, Map<String, ?> given, Official official) {
        return audited.run(official, "request.raise-" + kind.form(), id, () -> {
            WorkItem item = items.lock(id);
            List<Request> before = rows.of(id);
            Actor actor = Posts.allowed(official, post -> RequestRaising.refusalOf(kind, item, before, post, clock.today()));
            RequestContent content = RequestRaising.content(kind, forms.require(kind.form()).check(given), item, evidences.of(id), clock.today());
            Request request = Request.raise(new RequestId(UUID.randomUUID()), item, kind, content, confirmation.isWanted(actor.body()), actor,
                    clock.instant(), clock.today());
            begin(request, item, actor);
            return request.id();
        });
    }

    /**
     * Acts on a request from whichever of the official's posts may do so.
     *
     * @param given the values of the act's form
     * @throws Refusal if the person may not see the item, may not do this, or the request's state forbids it
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public void perform(RequestId id, RequestAct act, Map<String, ?> given, Official official) {
        audited.run(official, "request." + act.path(), id, () -> {
            // The item first: acts, rungs and answers on one item then queue up in one order.
            WorkItem item = items.lock(find(id).item());
            Request request = find(id);
            Actor actor = Posts.allowed(official, post -> request.refusalOf(act, post, item));
            Map<String, Object> values = forms.require(act.form(request.kind())).check(given);
            Request after = request.perform(act, values, item, rules, actor, clock.instant(), clock.today());
            rows.save(after);
            passBall(after, item);
            outcomes.follow(act, request, after, item, actor, (String) values.getOrDefault("opinion", ""));
        });
    }

    /** @throws Refusal (not found) if there is none, or the person has no part in its item */
    @Transactional(readOnly = true)
    public RequestView view(RequestId id, Official official) {
        Request request = find(id);
        WorkItem item = visible(request.item(), official).orElseThrow(Requests::notFound);
        return views.view(List.of(request), item, official).get(0);
    }

    /**
     * The requests of an item, the latest first.
     *
     * @throws Refusal (not found) if there is no such item, or the person has no part in it
     */
    @Transactional(readOnly = true)
    public List<RequestView> of(WorkItemId id, Official official) {
        WorkItem item = visible(id, official).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
        return views.view(rows.of(id), item, official).stream().sorted((a, b) -> b.raisedAt().compareTo(a.raisedAt())).toList();
    }

    /** What this official may ask for now; nothing where the item is not theirs to see. */
    @Transactional(readOnly = true)
    public RequestOffer offer(WorkItemId id, Official official) {
        Optional<WorkItem> found = visible(id, official);
        if (found.isEmpty()) {
            return new RequestOffer(Set.of(), Optional.empty(), List.of());
        }
        WorkItem item = found.get();
        List<Request> before = rows.of(id);
        Set<RequestKind> kinds = EnumSet.allOf(RequestKind.class);
        kinds.removeIf(kind -> Posts.of(official).noneMatch(actor -> RequestRaising.refusalOf(kind, item, before, actor, clock.today()).isEmpty()));
        boolean late = Posts.of(official).flatMap(actor -> RequestRaising.refusalOf(RequestKind.EXTENSION, item, before, actor, clock.today()).stream())
                .anyMatch(refusal -> refusal.code().equals(RequestRaising.TOO_LATE));
        return new RequestOffer(kinds, late ? Optional.of(item.facts().deadline().date()) : Optional.empty(),
                kinds.contains(RequestKind.PAUSE) ? evidences.of(id) : List.of());
    }

    private void begin(Request request, WorkItem item, Actor actor) {
        rows.insert(request);
        balls.begin(Balls.Line.REQUEST, request.id().value(), item.id(), Holder.of(request.holder(item).orElseThrow()), clock.instant());
        LocalDate until = request.content().until().orElse(null);
        history.append(item.id(), new History.Event("RAISE_" + request.kind(), STEP, Optional.of(actor),
                until == null ? request.content().reason() : ChineseDate.of(until) + "：" + request.content().reason(), List.of()));
        process.start(request.id(), request.state() == RequestState.CONFIRMING);
        outcomes.raised(item);
    }

    private void passBall(Request request, WorkItem item) {
        request.holder(item).ifPresentOrElse(body -> balls.pass(request.id().value(), Holder.of(body), clock.instant()),
                () -> balls.end(request.id().value(), clock.instant()));
    }

    private Request find(RequestId id) {
        return rows.find(id).orElseThrow(Requests::notFound);
    }

    private Optional<WorkItem> visible(WorkItemId id, Official official) {
        return items.find(id).filter(item -> items.visible(id, Posts.scope(official)));
    }

    private static Refusal notFound() {
        return Refusal.notFound("refusal.request.not-found");
    }
}
