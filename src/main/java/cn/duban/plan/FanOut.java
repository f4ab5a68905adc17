package cn.duban.plan;

import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.plan.FanOutChoices.Key;
import cn.duban.reading.BlanketClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 分至属地 of a plan: who is bound by which item, and what holds for each. The office's word on the item goes before its word on the clause;
 * where it has said nothing an item that itself names the local governments goes to all of them, while a clause waits for the office:
 * it decides about hundreds of items at once.
 */
public final class FanOut {

    /** A collective name with those it stands for. */
    public record Collective(UnitId id, String name, List<Unit> members) {

        public Collective {
            members = List.copyOf(members);
        }
    }

    /** What binds the members of a collective: the item names it, or a clause does. */
    public record Bond(Collective collective, boolean byClause, boolean ofItsOwn, Optional<FanOutChoice> choice) {

        /** The local governments that get a child; empty also while nobody has chosen. */
        public List<Unit> children() {
            return choice.map(made -> made.of(collective.members())).orElse(List.of());
        }
    }

    /** An item with what binds local governments to it. */
    public record Line(PlanItem item, List<Bond> bonds) {
    }

    private final Optional<BlanketClause> clause;
    private final Map<String, Collective> collectives;
    private final Map<Key, FanOutChoice> choices;

    FanOut(Optional<BlanketClause> clause, Map<String, Collective> collectives, Map<Key, FanOutChoice> choices) {
        this.clause = clause;
        this.collectives = Map.copyOf(collectives);
        this.choices = Map.copyOf(choices);
    }

    public Optional<BlanketClause> clause() {
        return clause;
    }

    /** The clause's collectives with what the office chose for all its items. */
    public List<Bond> ofClause() {
        return clause.stream().flatMap(found -> found.units().stream()).distinct().filter(collectives::containsKey).map(collectives::get)
                .map(collective -> new Bond(collective, true, false, Optional.ofNullable(choices.get(new Key(Optional.empty(), collective.id()))))).toList();
    }

    Line of(PlanItem item) {
        return new Line(item, bonds(item.id(), item.sourceStart(), item.responsibleUnits()));
    }

    /** @param item the draft's item; its choices are kept under this id */
    List<Bond> bonds(UUID item, int start, List<String> responsibleUnits) {
        List<Bond> bonds = new ArrayList<>();
        Set<UnitId> named = new HashSet<>();
        boolean bound = clause.filter(found -> found.binds(start)).isPresent();
        responsibleUnits.stream().filter(collectives::containsKey).map(collectives::get).filter(collective -> named.add(collective.id()))
                .forEach(collective -> bonds.add(bond(item, collective, false)));
        if (bound) {
            ofClause().stream().map(Bond::collective).filter(collective -> named.add(collective.id())).forEach(collective -> bonds.add(bond(item, collective, true)));
        }
        return bonds;
    }

    Optional<Collective> collective(String name) {
        return Optional.ofNullable(collectives.get(name));
    }

    private Bond bond(UUID item, Collective collective, boolean byClause) {
        Optional<FanOutChoice> own = Optional.ofNullable(choices.get(new Key(Optional.of(item), collective.id())));
        Optional<FanOutChoice> inherited = byClause ? Optional.ofNullable(choices.get(new Key(Optional.empty(), collective.id()))) : Optional.of(FanOutChoice.AS_WRITTEN);
        return new Bond(collective, byClause, own.isPresent(), own.or(() -> inherited));
    }
}
