package cn.duban.workitem;

import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 需分管领导审核: whether a unit wants its leader in charge to confirm what leaves it: progress reports, completions, requests. A unit that
 * has never said so does not want it. Each change stays on record.
 */
@Service
public class UnitConfirmation {

    private static final Set<Role> MAY_SWITCH = Set.of(Role.HANDLER, Role.LEADER_IN_CHARGE);

    /**
     * The setting of a unit.
     *
     * @param leaders names of those who could confirm
     * @param setBy   empty text and empty time where nobody has set it yet
     */
    public record Setting(UnitId unit, String unitName, boolean wanted, List<String> leaders, String setBy, Optional<Instant> setAt) {
    }

    private final JdbcClient jdbc;
    private final Officials officials;
    private final Units units;
    private final AuditedActs audited;
    private final DubanClock clock;

    UnitConfirmation(JdbcClient jdbc, Officials officials, Units units, AuditedActs audited, DubanClock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.units = units;
        this.audited = audited;
        this.clock = clock;
    }

    /** Whether what leaves this unit waits for its leader first. */
    public boolean isWanted(UnitId unit) {
        return last(unit).map(Row::wanted).orElse(false);
    }

    /**
     * The settings that this official may look at and switch: of the units where they handle or lead, by name; for an administrator, of all that have a leader in charge.
     */
    @Transactional(readOnly = true)
    public List<Setting> settingsOf(Official official) {
        if (official.holds(Role.ADMINISTRATOR)) {
            return settings(jdbc.sql("select distinct body from post where role = 'LEADER_IN_CHARGE' union select unit from unit_setting").query(UUID.class).list()
                    .stream().map(UnitId::new).toList());
        }
        Set<UnitId> own = official.posts().stream().filter(post -> MAY_SWITCH.contains(post.role())).map(Post::body).collect(Collectors.toSet());
        return settings(own);
    }

    /** The setting of one unit, for whoever may switch it. */
    @Transactional(readOnly = true)
    public Setting setting(UnitId unit, Official official) {
        allow(unit, official);
        return settings(List.of(unit)).stream().findFirst().orElseThrow(() -> Refusal.notFound("refusal.workitem.unit-not-found"));
    }

    /**
     * Switches the setting on or off, by a handler or leader of the unit or by an administrator. What waits for the leader already goes on waiting.
     *
     * @throws Refusal (not found) if it is not this person's unit; (conflict) if it is to be switched on where nobody could confirm
     */
    @Transactional
    public void want(UnitId unit, boolean wanted, Official official) {
        audited.run(official, wanted ? "unit.leader-confirms.on" : "unit.leader-confirms.off", unit, () -> {
            allow(unit, official);
            if (wanted && officials.holding(Role.LEADER_IN_CHARGE, unit).isEmpty()) {
                throw Refusal.conflictAt("wanted", "refusal.workitem.no-leader-in-charge");
            }
            jdbc.sql("insert into unit_setting (unit, setting, wanted, set_by, set_by_name, set_at) values (:unit, 'LEADER_CONFIRMS', :wanted, :by, :name, :at)")
                    .param("unit", unit.value()).param("wanted", wanted).param("by", official.id().value()).param("name", official.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        });
    }

    /** Another unit's setting is none of a person's business: it is answered as if there were no such unit. */
    private void allow(UnitId unit, Official official) {
        boolean own = official.posts().stream().anyMatch(post -> post.body().equals(unit) && MAY_SWITCH.contains(post.role()));
        if (units.byId(unit).isEmpty() || !own && !official.holds(Role.ADMINISTRATOR)) {
            throw Refusal.notFound("refusal.workitem.unit-not-found");
        }
    }

    private List<Setting> settings(Collection<UnitId> wanted) {
        return wanted.stream().flatMap(unit -> units.byId(unit).stream()).map(unit -> {
            Optional<Row> row = last(unit.id());
            return new Setting(unit.id(), unit.name(), row.map(Row::wanted).orElse(false),
                    officials.holding(Role.LEADER_IN_CHARGE, unit.id()).stream().map(Official::name).toList(),
                    row.map(Row::by).orElse(""), row.map(Row::at));
        }).sorted(Comparator.comparing(Setting::unitName)).toList();
    }

    private Optional<Row> last(UnitId unit) {
        return jdbc.sql("select wanted, set_by_name, set_at from unit_setting where unit = :unit and setting = 'LEADER_CONFIRMS' order by id desc limit 1")
                .param("unit", unit.value())
                .query((row, number) -> new Row(row.getBoolean("wanted"), row.getString("set_by_name"), row.getTimestamp("set_at").toInstant())).optional();
    }

    private record Row(boolean wanted, String by, Instant at) {
    }
}
