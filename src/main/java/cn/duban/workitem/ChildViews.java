package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.calendar.WarningLight;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Units;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 下级任务 as figures in their parents, and the parent as its children's parties see it. */
@Service
@Transactional(readOnly = true)
public class ChildViews {

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final Units units;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ChildViews(JdbcClient jdbc, WorkItems items, Units units, WorkCalendar calendar, DubanClock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The figures of each of these items that has children, in one query for all of them. */
    public Map<WorkItemId, ChildCounts> counts(Collection<WorkItemId> parents) {
        Map<WorkItemId, ChildCounts> counts = new HashMap<>();
        LocalDate today = clock.today();
        jdbc.sql("select i.parent, i.state, " + WorkItemLedger.LAMP + " as lamp, count(*) as items from work_item i where i.parent = any (:parents) group by 1, 2, 3")
                .param("parents", parents.stream().map(WorkItemId::value).toArray(UUID[]::new)).param("today", today)
                .param("dueSoonUntil", Lamp.dueSoonUntil(today, calendar))
                .query(row -> {
                    counts.merge(new WorkItemId(row.getObject("parent", UUID.class)), some(WorkItemState.valueOf(row.getString("state")),
                            Optional.ofNullable(row.getString("lamp")).map(WarningLight::valueOf), row.getInt("items")), ChildViews::sum);
                });
        return counts;
    }

    /** The figures of one item; all zero where it has no children. */
    public ChildCounts counts(WorkItemId parent) {
        return counts(List.of(parent)).getOrDefault(parent, ChildCounts.NONE);
    }

    /** What is above an item, if anything is. The caller has made sure that the person may see the item. */
    public Optional<ParentView> above(Source source, VisibleScope scope) {
        return source.parent().flatMap(items::find).map(parent -> view(parent, scope));
    }

    /** An item whose children are listed, where this person may see it. */
    public Optional<ParentView> opened(WorkItemId parent, VisibleScope scope) {
        return items.find(parent).map(item -> view(item, scope)).filter(ParentView::visible);
    }

    private ParentView view(WorkItem parent, VisibleScope scope) {
        return new ParentView(parent.id(), parent.facts().number(), parent.facts().title(),
                units.names(List.of(parent.lead())).getOrDefault(parent.lead(), ""), items.visible(parent.id(), scope));
    }

    private static ChildCounts some(WorkItemState state, Optional<WarningLight> lamp, int items) {
        return new ChildCounts(items, Map.of(state, items), lamp.map(light -> Map.of(light, items)).orElse(Map.of()));
    }

    private static ChildCounts sum(ChildCounts one, ChildCounts other) {
        Map<WorkItemState, Integer> states = new EnumMap<>(WorkItemState.class);
        Map<WarningLight, Integer> lamps = new EnumMap<>(WarningLight.class);
        for (ChildCounts counts : List.of(one, other)) {
            counts.byState().forEach((state, items) -> states.merge(state, items, Integer::sum));
            counts.byLamp().forEach((lamp, items) -> lamps.merge(lamp, items, Integer::sum));
        }
        return new ChildCounts(one.total() + other.total(), states, lamps);
    }
}
