package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.SentenceWords;
import cn.duban.org.Official;
import cn.duban.org.Organisation;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.SubAssignment.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 层层分解: the lead of an item hands parts of it down to units below; each part is an item of its own, with the same life. */
@Service
public class SubAssigning {

    private final WorkItems items;
    private final ChildStarts starts;
    private final ChildShares shares;
    private final ChildRegistration registration;
    private final History history;
    private final Units units;
    private final SentenceWords words;
    private final AuditedActs audited;
    private final DubanClock clock;

    SubAssigning(WorkItems items, ChildStarts starts, ChildShares shares, ChildRegistration registration, History history, Units units,
                 SentenceWords words, AuditedActs audited, DubanClock clock) {
        this.items = items;
        this.starts = starts;
        this.shares = shares;
        this.registration = registration;
        this.history = history;
        this.units = units;
        this.words = words;
        this.audited = audited;
        this.clock = clock;
    }

    /**
     * Hands parts of an item down.
     *
     * @throws Refusal (not found) if the person has no part in the item, (forbidden) if they do not handle for its lead unit, (conflict) if it is not
     *                 in handling, (invalid) at {@code units}, {@code unit-<id>}, {@code due-<id>} or {@code share-<id>-<target>} if nobody is chosen,
     *                 a unit is not below the lead or has its part already, a date lies in the past or after the item's own, or a share is not above 0
     */
    @Transactional
    public void subAssign(WorkItemId id, SubAssignment order, Official official) {
        audited.run(official, "item.sub-assign", id, () -> {
            WorkItem item = items.lock(id);
            handDown(item, order, Posts.allowed(official, actor -> refusalOf(item, actor)));
        });
    }

    /** Whether this person may hand parts of the item down now. */
    @Transactional(readOnly = true)
    public boolean may(WorkItemId id, Official official) {
        return items.find(id).filter(item -> Posts.of(official).anyMatch(actor -> refusalOf(item, actor).isEmpty()) && !below(item.lead()).isEmpty()).isPresent();
    }

    /**
     * The units to which parts can be handed down: those below the lead, without those that have their part.
     *
     * @throws Refusal as {@link #subAssign}
     */
    @Transactional(readOnly = true)
    public List<Unit> open(WorkItemId id, Official official) {
        WorkItem item = items.find(id).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
        Posts.allowed(official, actor -> refusalOf(item, actor));
        Set<UnitId> taken = new HashSet<>(starts.units(id));
        return below(item.lead()).stream().filter(unit -> !taken.contains(unit.id())).toList();
    }

    /** By which of its targets an item hands down more than it has to reach itself. */
    @Transactional(readOnly = true)
    public List<Inflation> inflation(WorkItemId id) {
        Map<Integer, List<BigDecimal>> handed = shares.of(id);
        List<Target> targets = items.find(id).map(item -> item.facts().targets()).orElse(List.of());
        return handed.entrySet().stream().filter(target -> target.getKey() < targets.size())
                .flatMap(target -> Inflation.of(targets.get(target.getKey()), target.getValue()).stream()).toList();
    }

    private void handDown(WorkItem item, SubAssignment order, Actor actor) {
        check(item, order);
        starts.add(item.id(), order.shares().stream().map(Share::unit).toList());
        Map<UnitId, ChildStarts.Waiting> places = starts.claim(item.id(), Integer.MAX_VALUE).stream().collect(Collectors.toMap(ChildStarts.Waiting::unit, one -> one));
        Map<UnitId, String> names = units.names(places.keySet());
        for (Share share : order.shares()) {
            WorkItemId child = registration.register(item, places.get(share.unit()), deadline(item, share), targets(item, share));
            starts.started(item.id(), share.unit(), child);
            shares.keep(item.id(), share);
            history.append(child, new History.Event("SUB_ASSIGN", "register", Optional.of(actor), words.inChinese(Sentence.of("history.subAssigned.from", item.facts().number())), List.of()));
        }
        history.append(item.id(), new History.Event("SUB_ASSIGN", Handling.step(item.state()), Optional.of(actor), words.inChinese(Sentence.of("history.subAssigned",
                order.shares().size(), order.shares().stream().map(share -> names.get(share.unit())).collect(Collectors.joining("、")))), List.of()));
    }

    private Optional<Refusal> refusalOf(WorkItem item, Actor actor) {
        if (!item.concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (!Turns.isLead(item, actor)) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours.sub-assign"));
        }
        return item.state() == WorkItemState.IN_PROGRESS ? Optional.empty()
                : Optional.of(Refusal.conflict("refusal.workitem.state." + item.state().name().toLowerCase(Locale.ROOT)));
    }

    private void check(WorkItem item, SubAssignment order) {
        if (order.shares().isEmpty()) {
            throw Refusal.invalid("units", "refusal.sub-assign.nobody");
        }
        Set<UnitId> below = below(item.lead()).stream().map(Unit::id).collect(Collectors.toSet());
        Set<UnitId> taken = new HashSet<>(starts.units(item.id()));
        LocalDate today = clock.today();
        LocalDate last = item.facts().deadline().date();
        for (Share share : order.shares()) {
            if (!below.contains(share.unit())) {
                throw Refusal.invalid("unit-" + share.unit(), "refusal.sub-assign.not-below");
            }
            if (!taken.add(share.unit())) {
                throw Refusal.invalid("unit-" + share.unit(), "refusal.sub-assign.twice");
            }
            if (share.due().isAfter(last)) {
                throw Refusal.invalid("due-" + share.unit(), "refusal.sub-assign.too-late", last);
            }
            if (share.due().isBefore(today)) {
                throw Refusal.invalid("due-" + share.unit(), "refusal.sub-assign.past");
            }
            share.values().forEach((target, value) -> {
                if (target < 0 || target >= item.facts().targets().size() || value.signum() <= 0) {
                    throw Refusal.invalid("share-" + share.unit() + "-" + target, "refusal.sub-assign.share");
                }
            });
        }
    }

    /** All units below this one in the register's tree, by name; whoever is above themselves by a mistake of the register is met once. */
    private List<Unit> below(UnitId lead) {
        Map<UnitId, List<Unit>> byParent = units.all().stream().filter(unit -> unit.parent().isPresent() && unit.kind().canLead() && !unit.name().equals(Organisation.ADMINISTRATION))
                .collect(Collectors.groupingBy(unit -> unit.parent().get()));
        List<Unit> found = new ArrayList<>(byParent.getOrDefault(lead, List.of()));
        Set<UnitId> met = new HashSet<>(Set.of(lead));
        for (int at = 0; at < found.size(); at++) {
            if (met.add(found.get(at).id())) {
                found.addAll(byParent.getOrDefault(found.get(at).id(), List.of()));
            }
        }
        return found.stream().filter(unit -> !unit.id().equals(lead)).distinct().toList();
    }

    private static Deadline deadline(WorkItem item, Share share) {
        Deadline own = item.facts().deadline();
        return share.due().equals(own.date()) ? own : new Deadline(share.due(), "", "set-by-parent", false);
    }

    private static List<Target> targets(WorkItem item, Share share) {
        List<Target> targets = item.facts().targets();
        List<Target> handed = new ArrayList<>();
        for (int place = 0; place < targets.size(); place++) {
            Target target = targets.get(place);
            BigDecimal value = share.values().get(place);
            if (value != null) {
                handed.add(new Target(target.metric() + value.toPlainString() + target.unit(), target.metric(), target.operator(), Optional.of(value), Optional.empty(),
                        target.unit(), target.strict()));
            } else if (target.value().isEmpty()) {
                handed.add(target);
            }
        }
        return handed;
    }
}
