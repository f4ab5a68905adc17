package cn.duban.plan;

import cn.duban.org.Organisation;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.reading.RegisteredUnit;
import cn.duban.reading.UnitRegister;
import cn.duban.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The register of units as plans use it: names in documents and models, ids in work items. Bodies that supervise are not given work. */
@Component
class UnitLookup {

    private final Units units;
    private final Organisation organisation;

    UnitLookup(Units units, Organisation organisation) {
        this.organisation = organisation;
        this.units = units;
    }

    /** The full name of the unit that this name or alias means. */
    Optional<String> fullName(String name) {
        return find(name).map(Unit::name);
    }

    /** @throws Refusal (invalid) beside the field if the register does not know the unit */
    String require(String field, String name) {
        return fullName(name).orElseThrow(() -> Refusal.invalid(field, "refusal.plan.unit-unknown", name.strip()));
    }

    /**
     * Lets a name mean this unit from now on.
     *
     * @return whether it did not mean it already
     * @throws Refusal (invalid, field {@code value}) if it means another unit
     */
    boolean alias(String unit, String alias) {
        return organisation.putAlias(id(unit), alias);
    }

    void withoutAlias(UUID unit, String alias) {
        organisation.takeAlias(new UnitId(unit), alias);
    }

    /** @throws IllegalStateException if the unit has gone since the plan was confirmed */
    UnitId id(String name) {
        return find(name).map(Unit::id).orElseThrow(() -> new IllegalStateException("The register of units has no " + name));
    }

    /** The names that can be given work, for a list to choose from. */
    List<String> names() {
        return workers().stream().map(Unit::name).toList();
    }

    /** The same with the names they also go by. */
    List<UnitChoice> choices() {
        return workers().stream().map(unit -> new UnitChoice(unit.name(), unit.aliases().stream().sorted().toList())).toList();
    }

    UnitRegister register() {
        return UnitRegister.of(workers().stream().map(unit -> new RegisteredUnit(unit.name(), new ArrayList<>(unit.aliases()), kind(unit), "")).toList());
    }

    private Optional<Unit> find(String name) {
        return name.isBlank() ? Optional.empty() : units.byName(name).filter(UnitLookup::works);
    }

    private List<Unit> workers() {
        return units.all().stream().filter(UnitLookup::works).toList();
    }

    private static boolean works(Unit unit) {
        return switch (unit.kind()) {
            case OFFICE, LEADERSHIP_GROUP -> false;
            default -> true;
        };
    }

    private static String kind(Unit unit) {
        return switch (unit.kind()) {
            case PARTY_ORGAN -> "party department";
            case DEPARTMENT -> "government department";
            case MASS_ORGANISATION -> "mass organisation";
            case LOCAL_GOVERNMENT, COLLECTIVE -> "local government";
            default -> "other";
        };
    }
}
