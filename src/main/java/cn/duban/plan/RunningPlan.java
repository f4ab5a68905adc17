package cn.duban.plan;

import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.workitem.RunningItem;
import cn.duban.workitem.RunningItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a running plan says now: as it was issued or last amended, with what has happened to its items since. */
@Component
class RunningPlan {

    private final BreakdownRows breakdowns;
    private final PlanDrafts drafts;
    private final RunningItems items;
    private final Units units;
    private final UnitLookup lookup;

    RunningPlan(BreakdownRows breakdowns, PlanDrafts drafts, RunningItems items, Units units, UnitLookup lookup) {
        this.breakdowns = breakdowns;
        this.drafts = drafts;
        this.items = items;
        this.units = units;
        this.lookup = lookup;
    }

    AmendmentComparison.Base base(Plan plan, Amendment amendment) {
        Breakdown now = breakdowns.now(plan.id());
        Map<UUID, RunningItem> states = states(plan.id());
        Optional<String> why = amendment.kind() == Amendment.Kind.DOCUMENT ? Optional.of(why(amendment.title())) : Optional.empty();
        Map<String, Optional<String>> names = new HashMap<>();
        return new AmendmentComparison.Base(then(plan, amendment, now), now, running(now, states), states,
                name -> names.computeIfAbsent(name, lookup::fullName), why);
    }

    private static String why(String title) {
        return title.matches(".*\\.[A-Za-z]{2,5}") ? "修订后的文件不再列入。" : "《" + title + "》不再列入。";
    }

    private Breakdown then(Plan plan, Amendment amendment, Breakdown now) {
        Optional<String> revision = switch (amendment.kind()) {
            case DOCUMENT -> breakdowns.reading(plan.id());
            case TABLE, MODEL -> amendment.base();
            case SENTENCES -> Optional.empty();
        };
        Breakdown then = revision.flatMap(one -> breakdowns.find(plan.id(), one)).orElse(now);
        Set<UUID> known = new HashSet<>(then.itemsById().keySet());
        List<BreakdownItem> all = new ArrayList<>(then.items());
        now.items().stream().filter(item -> !known.contains(item.id())).forEach(all::add);
        return then.withItems(all);
    }

    private Map<UUID, RunningItem> states(PlanId plan) {
        Map<UUID, RunningItem> byWorkItem = items.ofPlan(plan.value());
        Map<UUID, RunningItem> states = new HashMap<>();
        drafts.items(plan).forEach(item -> item.workItem().map(byWorkItem::get).ifPresent(state -> states.put(item.id(), state)));
        return states;
    }

    /** Extensions and referrals changed the items and not the plan. */
    private Breakdown running(Breakdown plan, Map<UUID, RunningItem> states) {
        Set<UnitId> ids = new HashSet<>();
        states.values().forEach(state -> {
            ids.add(state.lead());
            ids.addAll(state.responsibleUnits());
        });
        Map<UnitId, String> names = units.names(ids);
        return plan.withItems(plan.items().stream().map(item -> Optional.ofNullable(states.get(item.id())).map(state -> running(item, state, names)).orElse(item)).toList());
    }

    private static BreakdownItem running(BreakdownItem item, RunningItem state, Map<UnitId, String> names) {
        String lead = names.getOrDefault(state.lead(), "");
        boolean sameLead = item.lead().filter(lead::equals).isPresent();
        List<String> responsible = state.responsibleUnits().stream().map(unit -> names.getOrDefault(unit, "")).toList();
        return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), Optional.of(lead), sameLead && item.leadPresumed(),
                Set.copyOf(responsible).equals(Set.copyOf(item.responsible())) ? item.responsible() : responsible, Optional.of(state.deadline()), item.cycle(), item.targets(),
                item.source());
    }
}
