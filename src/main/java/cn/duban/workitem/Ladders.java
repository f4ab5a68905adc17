package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.TimingComparison.Timing;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Level;
import cn.duban.workitem.spi.Ladder.Rung;
import cn.duban.workitem.spi.LadderTables;
import cn.duban.workitem.spi.RetimingProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办阶梯: an office makes a ladder for a plan of its own, or for one level of it, after a look at what that changes for the open items.
 * What was done on the old ladder is not done again on the new one, and a rung that was added does not come up for days gone by.
 */
@Service
public class Ladders {

    /** More items than this are not compared one by one while somebody waits. */
    private static final int MOST_COMPARED = 300;

    private final LadderRows rows;
    private final LadderTables tables;
    private final WorkItems items;
    private final Timetables timetables;
    private final ItemCalendars calendars;
    private final TimingComparison comparison;
    private final Retimings retimings;
    private final RetimingProcess process;
    private final AuditTrail audit;
    private final DubanClock clock;

    Ladders(LadderRows rows, LadderTables tables, WorkItems items, Timetables timetables, ItemCalendars calendars, TimingComparison comparison,
            Retimings retimings, RetimingProcess process, AuditTrail audit, DubanClock clock) {
        this.rows = rows;
        this.tables = tables;
        this.items = items;
        this.timetables = timetables;
        this.calendars = calendars;
        this.comparison = comparison;
        this.retimings = retimings;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which ladder: of a plan, for all of its levels (empty) or one. */
    public record Place(UUID plan, Optional<Level> level) {
    }

    /**
     * A ladder as it counts now.
     *
     * @param version 0 where none was made for this place: then the rows are those that count instead
     */
    public record Current(int version, List<LadderRow> rows, List<LadderRows.Change> changes) {
    }

    /**
     * What rows would change.
     *
     * @param faults   by cell, as {@code 2.days}: a message key with its arguments; nothing is compared where there are any
     * @param affected the open items that would be timed otherwise
     * @param byRung   how many items each rung moves for, by the concern and deed it is
     * @param seen     how many open items were compared
     * @param more     whether there are more than could be compared
     */
    public record Preview(Map<String, List<Object>> faults, List<TimingChange> affected, Map<String, Long> byRung, int seen, boolean more) {

        public boolean isAcceptable() {
            return faults.isEmpty();
        }
    }

    /** The office's plans that have items. */
    @Transactional(readOnly = true)
    public List<LadderRows.PlanChoice> plans(UnitId office) {
        return rows.plans(office);
    }

    /** @throws Refusal (not found) if the plan has no items of this office */
    @Transactional(readOnly = true)
    public Current current(Place place, UnitId office) {
        requireOwn(place, office);
        return new Current(tables.find(place.plan(), place.level()).map(LadderTables.Table::version).orElse(0),
                counting(place).stream().map(LadderRow::of).toList(), rows.changes(place));
    }

    /** @throws Refusal (not found) if the plan has no items of this office */
    @Transactional(readOnly = true)
    public String dmn(Place place, UnitId office) {
        requireOwn(place, office);
        return tables.dmn(place.plan(), place.level());
    }

    /** @throws Refusal (not found) if the plan has no items of this office */
    @Transactional(readOnly = true)
    public Preview preview(Place place, List<LadderRow> given, UnitId office) {
        requireOwn(place, office);
        LadderDraft draft = LadderDraft.read(given);
        if (!draft.faults().isEmpty()) {
            return new Preview(words(draft), List.of(), Map.of(), 0, false);
        }
        Ladder then = ladder(succeeding(place, draft.rungs()));
        List<WorkItemId> ids = rows.open(place, office, MOST_COMPARED + 1);
        List<TimingChange> changes = ids.stream().limit(MOST_COMPARED).flatMap(id -> items.find(id).stream()).filter(item -> counts(place, item))
                .map(item -> change(item, then)).filter(change -> !change.isNothing()).toList();
        Map<String, Long> byRung = changes.stream().flatMap(change -> change.moves().stream().map(move -> move.concern() + " " + move.deed()).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return new Preview(Map.of(), changes, byRung, Math.min(ids.size(), MOST_COMPARED), ids.size() > MOST_COMPARED);
    }

    /**
     * Takes the rows as the next version; the timers of the open items are armed anew, page by page.
     *
     * @param against the version that was edited
     * @param reason  why, 2 to 200 characters
     * @return the new version
     * @throws Refusal (not found) for a plan of another office, (invalid, field {@code reason}) without a reason, (conflict) if a row is
     *                 wrong or somebody else took a version meanwhile
     */
    @Transactional
    public int take(Place place, List<LadderRow> given, int against, String reason, Actor office) {
        requireOwn(place, office.body());
        if (reason.strip().length() < 2 || reason.length() > 200) {
            throw Refusal.invalid("reason", "refusal.ladder.reason");
        }
        LadderDraft draft = LadderDraft.read(given);
        if (!draft.faults().isEmpty()) {
            throw Refusal.conflict("refusal.ladder.faults", draft.faults().size());
        }
        rows.lock(place);
        if (tables.find(place.plan(), place.level()).map(LadderTables.Table::version).orElse(0) != against) {
            throw Refusal.conflict("refusal.ladder.changed-meanwhile");
        }
        int version = tables.deploy(place.plan(), place.level(), "督办阶梯", succeeding(place, draft.rungs()));
        rows.add(place, version, reason.strip(), office);
        process.start(retimings.add(Retiming.Kind.LADDER, office.body(), 0, Optional.of(place.plan()), Optional.of(office)));
        audit.done(office, "ladder.take", place.plan() + " " + place.level().map(Enum::name).orElse("-") + " version " + version);
        return version;
    }

    private void requireOwn(Place place, UnitId office) {
        if (!rows.isOf(place.plan(), office)) {
            throw Refusal.notFound("refusal.ladder.not-found");
        }
    }

    /** The rungs that count for a place now: its own, else its plan's, else the shipped ones. */
    private List<Rung> counting(Place place) {
        return tables.find(place.plan(), place.level()).or(() -> tables.find(place.plan(), Optional.empty())).map(LadderTables.Table::rungs).orElseGet(tables::shipped);
    }

    private List<Rung> succeeding(Place place, List<Rung> drafted) {
        Map<String, Rung> before = counting(place).stream().collect(Collectors.toMap(Rung::name, Function.identity(), (one, other) -> one));
        return drafted.stream().map(rung -> rung.succeeding(Optional.ofNullable(before.get(rung.name())), clock.today())).toList();
    }

    /** A plan's ladder does not count for a level that has one of its own. */
    private boolean counts(Place place, WorkItem item) {
        Level level = Timetables.level(item);
        return place.level().map(level::equals).orElseGet(() -> tables.find(place.plan(), Optional.of(level)).isEmpty());
    }

    private TimingChange change(WorkItem item, Ladder then) {
        WorkCalendar calendar = calendars.of(item);
        return comparison.between(new Timing(item, timetables.by(item, calendar), calendar), new Timing(item, timetables.by(then, calendar), calendar));
    }

    private static Ladder ladder(List<Rung> rungs) {
        return concern -> rungs.stream().filter(rung -> rung.concern() == concern).toList();
    }

    private static Map<String, List<Object>> words(LadderDraft draft) {
        Map<String, List<Object>> faults = new TreeMap<>();
        draft.faults().forEach((cell, fault) -> {
            List<Object> said = new ArrayList<>(List.of(fault.code()));
            said.addAll(fault.arguments());
            faults.put(cell, said);
        });
        return faults;
    }
}
