package cn.duban.plan;

import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.plan.FanOut.Bond;
import cn.duban.plan.FanOut.Collective;
import cn.duban.plan.FanOut.Line;
import cn.duban.plan.FanOutChoice.Extent;
import cn.duban.plan.FanOutChoices.Key;
import cn.duban.reading.BlanketClause;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分至属地: before it issues a plan the office sees which local governments get a child of which item, and chooses otherwise. */
@Service
public class FanningOut {

    private static final int LONGEST_REASON = 300;

    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final FanOutChoices choices;
    private final UnitLookup lookup;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    FanningOut(PlanAccess access, Plans plans, PlanDrafts drafts, FanOutChoices choices, UnitLookup lookup, Units units, AuditTrail audit, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.choices = choices;
        this.lookup = lookup;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is bound by which item and what holds for each. */
    @Transactional(readOnly = true)
    public FanOut of(PlanId id, VisibleScope scope) {
        return of(access.visible(id, scope));
    }

    /** The items with local governments, in document order. */
    @Transactional(readOnly = true)
    public List<Line> lines(PlanId id, VisibleScope scope) {
        FanOut fanOut = of(id, scope);
        return drafts.items(id).stream().map(fanOut::of).filter(line -> !line.bonds().isEmpty()).toList();
    }

    /**
     * Chooses for one item, or for all items of the clause.
     *
     * @param members the names of those who get a child, where only some do
     * @param reason  why nobody does
     * @throws Refusal (conflict) unless the plan is confirmed and not yet issued, (invalid) if nobody is chosen, a name is none of the
     *                 collective's, or the reason is missing or longer than 300 characters
     */
    @Transactional
    public void choose(PlanId id, Optional<UUID> item, String collective, Extent extent, List<String> members, String reason, Actor actor) {
        Plan plan = toChange(id, actor);
        Collective bound = bound(plan, item, collective);
        FanOutChoice choice = switch (extent) {
            case ALL -> new FanOutChoice(Extent.ALL, Set.of(), "", actor.name());
            case SOME -> new FanOutChoice(Extent.SOME, members(bound, members), "", actor.name());
            case NONE -> new FanOutChoice(Extent.NONE, Set.of(), reason(reason), actor.name());
        };
        choices.put(id, new Key(item, bound.id()), choice, clock.instant());
        audit.done(actor, "plan.fan-out", plan.title() + " " + item.map(UUID::toString).orElse("clause") + " " + bound.name() + " " + extent + " "
                + choice.of(bound.members()).size() + " " + choice.reason());
    }

    /** Lets an item follow its clause, or its own words, again. */
    @Transactional
    public void follow(PlanId id, UUID item, String collective, Actor actor) {
        Plan plan = toChange(id, actor);
        Collective bound = bound(plan, Optional.of(item), collective);
        choices.remove(id, new Key(Optional.of(item), bound.id()));
        audit.done(actor, "plan.fan-out", plan.title() + " " + item + " " + bound.name() + " as before");
    }

    /** @throws Refusal (conflict, at the place on the plan's page) if items wait for the office's word on the clause */
    void requireChosen(Plan plan) {
        FanOut fanOut = of(plan);
        List<Line> open = drafts.items(plan.id()).stream().map(fanOut::of).filter(line -> line.bonds().stream().anyMatch(bond -> bond.choice().isEmpty())).toList();
        if (!open.isEmpty()) {
            throw Refusal.conflictAt("fan-out", "refusal.plan.fan-out-open", open.size(), open.get(0).item().number(),
                    fanOut.clause().map(BlanketClause::phrase).orElse(""));
        }
    }

    /** Who gets a child of an item that was registered from the deployed model. */
    List<UnitId> children(Plan plan, UUID action, ModelItem item) {
        FanOut fanOut = of(plan);
        UUID drafted = drafts.itemOf(action, item.element()).orElseGet(UUID::randomUUID);
        return fanOut.bonds(drafted, item.sourceStart(), item.responsibleUnits()).stream().flatMap(bond -> bond.children().stream()).map(Unit::id).distinct().toList();
    }

    private FanOut of(Plan plan) {
        Map<UnitId, List<Unit>> members = units.collectives();
        Map<UnitId, String> names = units.names(members.keySet());
        Map<String, Collective> collectives = new HashMap<>();
        members.forEach((unit, all) -> collectives.put(names.get(unit), new Collective(unit, names.get(unit), all)));
        return new FanOut(BlanketClause.in(plans.text(plan.id()), lookup.register()), collectives, choices.of(plan.id()));
    }

    private Plan toChange(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireLeadsTo(PlanState.ISSUING);
        return plan;
    }

    private Collective bound(Plan plan, Optional<UUID> item, String collective) {
        FanOut fanOut = of(plan);
        List<Bond> bonds = item.map(one -> drafts.item(plan.id(), one).map(fanOut::of).map(Line::bonds).orElse(List.of())).orElseGet(fanOut::ofClause);
        return bonds.stream().map(Bond::collective).filter(one -> one.name().equals(collective)).findFirst()
                .orElseThrow(() -> Refusal.notFound("refusal.plan.item-not-found"));
    }

    private static Set<UnitId> members(Collective collective, List<String> names) {
        Map<String, UnitId> known = collective.members().stream().collect(Collectors.toMap(Unit::name, Unit::id));
        names.stream().filter(name -> !known.containsKey(name)).findFirst().ifPresent(name -> {
            throw Refusal.invalid("members", "refusal.plan.fan-out-stranger", name, collective.name());
        });
        if (names.isEmpty()) {
            throw Refusal.invalid("members", "refusal.plan.fan-out-nobody");
        }
        return names.stream().map(known::get).collect(Collectors.toSet());
    }

    private static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "refusal.plan.fan-out-reason", LONGEST_REASON);
        }
        return reason;
    }
}
