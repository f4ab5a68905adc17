package cn.duban.administration;

import cn.duban.calendar.CalendarTaking;
import cn.duban.calendar.CheckedTable;
import cn.duban.org.Role;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's table of days off from a file: looked at first, then taken as a whole or not at all. */
@Service
public class CalendarImport {

    private final CalendarTaking taking;
    private final Units units;
    private final CurrentOfficial current;
    private final AuditTrail audit;

    CalendarImport(CalendarTaking taking, Units units, CurrentOfficial current, AuditTrail audit) {
        this.taking = taking;
        this.units = units;
        this.current = current;
        this.audit = audit;
    }

    /**
     * What somebody wants to take, as it was given.
     *
     * @param region name of the local government; empty for the whole country
     * @param basis  the notice that the table comes from
     */
    public record Given(byte[] file, String fileName, String region, int year, String basis) implements Serializable {
    }

    /** @throws Refusal (invalid, with its field) when the file is no table or the region is none */
    public CheckedTable check(Given given) {
        return taking.check(region(given.region()), given.year(), CalendarSheet.read(given.file()));
    }

    /**
     * Takes it. The calendar may have changed since it was looked at, so it is checked again.
     *
     * @param against the version with which it was compared
     * @return the new version
     */
    @Transactional
    public int take(Given given, int against) {
        Actor actor = current.actingAs(Role.ADMINISTRATOR);
        int version = taking.take(check(given), given.basis(), given.fileName(), against, actor.official(), actor.name());
        audit.done(actor, "calendar.take", "version " + version + ", year " + given.year() + ", region " + (given.region().isBlank() ? "-" : given.region()));
        return version;
    }

    /** The local government of this name or alias; empty for the whole country. */
    public Optional<UnitId> region(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(units.byName(name).filter(unit -> unit.kind() == UnitKind.LOCAL_GOVERNMENT).map(Unit::id)
                .orElseThrow(() -> Refusal.invalid("region", "refusal.calendar.region", name)));
    }
}
