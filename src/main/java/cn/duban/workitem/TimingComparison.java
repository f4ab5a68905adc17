package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.Timetable.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays two timetables of an item side by side: rung by rung, each with its days in order. */
@Component
class TimingComparison {

    private final Claims claims;
    private final Units units;
    private final DubanClock clock;

    TimingComparison(Claims claims, Units units, DubanClock clock) {
        this.claims = claims;
        this.units = units;
        this.clock = clock;
    }

    /** A timetable with the calendar and the deadline that go with it. */
    record Timing(WorkItem item, Timetable timetable, WorkCalendar calendar) {
    }

    TimingChange between(Timing before, Timing after) {
        WorkItem item = before.item();
        Set<Occasion.Key> claimed = claims.of(item.id());
        LocalDate today = clock.today();
        List<TimingChange.Move> moves = new ArrayList<>();
        pairs(before, after).forEach(pair -> pair.move(claimed, today).ifPresent(moves::add));
        moves.sort(Comparator.comparing(TimingChange.Move::earliest));
        return new TimingChange(item.id(), item.facts().number(), item.facts().title(), units.byId(item.lead()).map(Unit::name).orElse(""),
                before.timetable().next(item, claimed).map(Occasion::day), after.timetable().next(after.item(), claimed(claimed, before, after)).map(Occasion::day),
                item.facts().deadline().date(), after.item().facts().deadline().date(),
                item.lamp(today, before.calendar()), after.item().lamp(today, after.calendar()), List.copyOf(moves));
    }

    /**
     * What counts as done once the item goes by the other timetable: a rung that was climbed on its day was climbed, on whichever day it
     * would have fallen.
     */
    Set<Occasion.Key> carried(Timing before, Timing after) {
        Set<Occasion.Key> carried = claimed(claims.of(before.item().id()), before, after);
        carried.removeAll(claims.of(before.item().id()));
        return carried;
    }

    private Set<Occasion.Key> claimed(Set<Occasion.Key> claimed, Timing before, Timing after) {
        Set<Occasion.Key> all = new LinkedHashSet<>(claimed);
        for (Pair pair : pairs(before, after)) {
            pair.before().filter(claimed::contains).ifPresent(done -> pair.after().ifPresent(all::add));
        }
        return all;
    }

    private List<Pair> pairs(Timing before, Timing after) {
        Map<String, Series> others = new LinkedHashMap<>();
        after.timetable().series(after.item()).forEach(series -> others.put(line(series), series));
        List<Pair> pairs = new ArrayList<>();
        for (Series series : before.timetable().series(before.item())) {
            Series other = others.remove(line(series));
            int days = Math.max(series.days().size(), other == null ? 0 : other.days().size());
            for (int i = 0; i < days; i++) {
                pairs.add(new Pair(Optional.of(series), Optional.ofNullable(other), i));
            }
        }
        others.values().forEach(series -> {
            for (int i = 0; i < series.days().size(); i++) {
                pairs.add(new Pair(Optional.empty(), Optional.of(series), i));
            }
        });
        return pairs;
    }

    private static String line(Series series) {
        return series.key(LocalDate.MIN).rung();
    }

    /** The i-th day of a rung on both sides; on one of them it may not be there. */
    private record Pair(Optional<Series> one, Optional<Series> other, int index) {

        Optional<Occasion.Key> before() {
            return key(one);
        }

        Optional<Occasion.Key> after() {
            return key(other);
        }

        /** Empty where both are the same; what was done is not moved any more, and a rung that has not come yet is not thought to come again. */
        Optional<TimingChange.Move> move(Set<Occasion.Key> claimed, LocalDate today) {
            if (index > 0 && one.or(() -> other).orElseThrow().days().get(0).isAfter(today)) {
                return Optional.empty();
            }
            Optional<LocalDate> before = comingUp(one, claimed);
            Optional<LocalDate> after = before().filter(claimed::contains).isPresent() ? Optional.empty() : comingUp(other, claimed);
            Series series = one.or(() -> other).orElseThrow();
            return before.equals(after) ? Optional.empty()
                    : Optional.of(new TimingChange.Move(series.rung().name(), series.rung().concern(), series.rung().deed(), before, after));
        }

        private Optional<LocalDate> comingUp(Optional<Series> side, Set<Occasion.Key> claimed) {
            return side.filter(series -> index < series.days().size()).map(series -> series.days().get(index))
                    .filter(day -> side.get().comesUpOn(day) && !claimed.contains(side.get().key(day)));
        }

        private Optional<Occasion.Key> key(Optional<Series> side) {
            return side.filter(series -> index < series.days().size()).map(series -> series.key(series.days().get(index)));
        }
    }
}
