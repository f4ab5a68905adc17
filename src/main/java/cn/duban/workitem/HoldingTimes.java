package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 球在谁手里, in figures: how an item's working time divides among those who held it, the office and the leadership group like anyone. */
@Service
public class HoldingTimes {

    private final WorkItems items;
    private final ItemBall ball;
    private final Balls balls;
    private final Units units;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    HoldingTimes(WorkItems items, ItemBall ball, Balls balls, Units units, WorkCalendar calendar, DubanClock clock) {
        this.items = items;
        this.ball = ball;
        this.balls = balls;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The holders in the order in which they first had the ball; their times add up to the working time of the item's life.
     *
     * @throws Refusal (not found) if there is no such item, or the person has no part in it
     */
    @Transactional(readOnly = true)
    public List<HoldingTime> of(WorkItemId id, Official official) {
        WorkItem item = items.find(id).filter(found -> items.visible(id, Posts.scope(official))).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
        Map<Holder, List<HeldInterval>> byHolder = intervals(item).stream().collect(Collectors.groupingBy(HeldInterval::holder, LinkedHashMap::new, Collectors.toList()));
        Map<UnitId, String> names = units.names(byHolder.keySet().stream().flatMap(holder -> holder.body().stream()).toList());
        Instant now = clock.instant();
        return byHolder.entrySet().stream().map(entry -> time(item, entry.getKey(), entry.getValue(), names, now)).toList();
    }

    /** What is written down, and where time has passed the ball since, what would be. */
    private List<HeldInterval> intervals(WorkItem item) {
        List<HeldInterval> written = balls.of(item.id().value());
        Optional<HeldInterval> present = ball.now(item).filter(now -> !written.contains(now));
        if (present.isEmpty()) {
            return written;
        }
        List<HeldInterval> all = new ArrayList<>(written);
        HeldInterval last = all.remove(all.size() - 1);
        if (last.since().isBefore(present.get().since())) {
            all.add(new HeldInterval(last.holder(), last.since(), Optional.of(present.get().since())));
        }
        all.add(present.get());
        return all;
    }

    private HoldingTime time(WorkItem item, Holder holder, List<HeldInterval> held, Map<UnitId, String> names, Instant now) {
        Duration total = held.stream().map(interval -> calendar.workingTimeBetween(interval.since(), interval.until().orElse(later(now, interval.since()))))
                .reduce(Duration.ZERO, Duration::plus);
        String name = holder.body().map(body -> names.getOrDefault(body, "")).orElseGet(() -> holder.cause().orElseThrow());
        return new HoldingTime(name, holder.body().flatMap(body -> part(item, body)), total, held.size(), held.get(held.size() - 1).until().isEmpty());
    }

    private static Optional<Part> part(WorkItem item, UnitId body) {
        if (body.equals(item.lead())) {
            return Optional.of(Part.LEAD);
        }
        if (body.equals(item.office())) {
            return Optional.of(Part.OFFICE);
        }
        if (body.equals(item.leadershipGroup())) {
            return Optional.of(Part.LEADERSHIP_GROUP);
        }
        return item.facts().responsibleUnits().contains(body) ? Optional.of(Part.RESPONSIBLE) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
