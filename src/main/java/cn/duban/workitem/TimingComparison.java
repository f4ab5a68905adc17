package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.Timetable.Line;
import cn.duban.workitem.Timetable.Numbered;
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
                item.lamp(today, before.calendar()), after.item().lamp(today, after.calendar()), moves.stream().distinct().toList());
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
        Map<String, Side> others = new LinkedHashMap<>();
        after.timetable().series(after.item()).forEach(line -> others.put(name(line), new Side(line, line.firstDays())));
        List<Pair> pairs = new ArrayList<>();
        for (Line line : before.timetable().series(before.item())) {
            Side one = new Side(line, line.firstDays());
            Side other = others.remove(name(line));
            int days = Math.max(one.days().size(), other == null ? 0 : other.days().size());
            for (int i = 0; i < days; i++) {
                pairs.add(new Pair(Optional.of(one), Optional.ofNullable(other), i));
            }
        }
        others.values().forEach(side -> {
            for (int i = 0; i < side.days().size(); i++) {
                pairs.add(new Pair(Optional.empty(), Optional.of(side), i));
            }
        });
        return pairs;
    }

    private static String name(Line line) {
        return line.key(LocalDate.MIN).rung();
    }

    private record Side(Line line, List<LocalDate> days) {

        Optional<LocalDate> day(int index) {
            return index < days.size() ? Optional.of(days.get(index)) : Optional.empty();
        }

        Optional<LocalDate> comingUp(int index, Set<Occasion.Key> claimed) {
            return day(index).filter(day -> line.comesUpOn(day) && !line.isDone(new Numbered(index, day), claimed));
        }
    }

    /** The i-th day of a rung on both sides; on one of them it may not be there. */
    private record Pair(Optional<Side> one, Optional<Side> other, int index) {

        Optional<Occasion.Key> before() {
            return key(one);
        }

        Optional<Occasion.Key> after() {
            return key(other);
        }

        /** Empty where both are the same; what was done is not moved any more, and a rung that has not come yet is not thought to come again. */
        Optional<TimingChange.Move> move(Set<Occasion.Key> claimed, LocalDate today) {
            Side side = one.or(() -> other).orElseThrow();
            if (index > 0 && side.days().get(0).isAfter(today)) {
                return Optional.empty();
            }
            Optional<LocalDate> before = one.flatMap(there -> there.comingUp(index, claimed));
            Optional<LocalDate> after = before().filter(claimed::contains).isPresent() ? Optional.empty() : other.flatMap(there -> there.comingUp(index, claimed));
            return before.equals(after) ? Optional.empty()
                    : Optional.of(new TimingChange.Move(side.line().rung().name(), side.line().rung().concern(), side.line().rung().deed(), before, after));
        }

        private Optional<Occasion.Key> key(Optional<Side> side) {
            return side.flatMap(there -> there.day(index).map(there.line()::key));
        }
    }
}
