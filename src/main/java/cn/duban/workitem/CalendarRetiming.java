package cn.duban.workitem;

import cn.duban.calendar.CalendarTaking;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.RetimingProcess;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 日历变动的确认: a new version of the calendar moves no item by itself. The items that it would move are listed for their office, which
 * confirms them, all or some; the others stay as they are, and stay listed.
 */
@Service
public class CalendarRetiming {

    private final Retimings retimings;
    private final WorkItems items;
    private final RetimedItems retimed;
    private final LeadershipGroups groups;
    private final RetimingProcess process;
    private final AuditTrail audit;

    CalendarRetiming(Retimings retimings, WorkItems items, RetimedItems retimed, LeadershipGroups groups, RetimingProcess process, AuditTrail audit) {
        this.retimings = retimings;
        this.items = items;
        this.retimed = retimed;
        this.groups = groups;
        this.process = process;
        this.audit = audit;
    }

    /**
     * What waits for an office.
     *
     * @param version the newest version for which something waits; empty where nothing does
     * @param waiting how many items wait
     * @param running whether items are being worked through just now, so that more may come or some may go
     */
    public record Standing(Optional<Integer> version, int waiting, boolean running) {
    }

    /** Every office's items are looked through, in the transaction that takes the version. */
    @EventListener
    @Transactional
    public void taken(CalendarTaking.Taken taken) {
        groups.all().forEach(group -> process.start(retimings.add(Retiming.Kind.SURVEY, group.office(), taken.version(), Optional.empty(), Optional.empty())));
    }

    @Transactional(readOnly = true)
    public Standing standing(UnitId office) {
        return new Standing(retimings.versionWaiting(office), retimings.countWaiting(office), !retimings.running(office).isEmpty());
    }

    /** The items that wait, as they are and as they would be now; the next page begins after the last one. */
    @Transactional(readOnly = true)
    public List<TimingChange> waiting(UnitId office, int version, Optional<UUID> after, int size) {
        return retimings.waiting(office, after, size).stream().flatMap(id -> items.find(id).stream()).map(item -> retimed.change(item, version)).toList();
    }

    /**
     * The office lets items follow the calendar.
     *
     * @param version the version that was shown
     * @param only    these; empty for all that wait
     * @return how many are moved, page by page, from now on
     * @throws Refusal (invalid) if none is chosen, (conflict) if a newer version came since, or nothing waits any more
     */
    @Transactional
    public int confirm(int version, Optional<List<WorkItemId>> only, Actor office) {
        if (only.filter(List::isEmpty).isPresent()) {
            throw Refusal.invalid("item", "refusal.retiming.none-chosen");
        }
        if (retimings.versionWaiting(office.body()).filter(newest -> newest != version).isPresent()) {
            throw Refusal.conflict("refusal.retiming.newer-version");
        }
        UUID retiming = retimings.add(Retiming.Kind.CONFIRMED, office.body(), version, Optional.empty(), Optional.of(office));
        int confirmed = retimings.confirm(retiming, office.body(), only);
        if (confirmed == 0) {
            throw Refusal.conflict("refusal.retiming.nothing-waits");
        }
        process.start(retiming);
        audit.done(office, "calendar.retime", "version " + version + ", items " + confirmed);
        return confirmed;
    }
}
