package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Rung;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the ladder touches a work item: the days of every rung of every clock that runs. A rung is only for days on
 * which the body it hits could have acted: nothing that lay before the assignment or before the last return comes up later.
 */
final class Timetable {

    private static final Comparator<Occasion> IN_ORDER = Comparator.comparing(Occasion::day)
            .thenComparing(occasion -> occasion.rung().concern()).thenComparing(occasion -> occasion.rung().workingDays())
            .thenComparing(occasion -> occasion.key().rung());

    private static final int MOST_DAYS = 60;

    private final Ladder ladder;
    private final WorkCalendar calendar;
    private final List<Watching> watching;

    Timetable(Ladder ladder, WorkCalendar calendar, List<Watching> watching) {
        this.ladder = ladder;
        this.calendar = calendar;
        this.watching = List.copyOf(watching);
    }

    /** The earliest occasion that nobody has claimed yet, past or future; empty when the ladder has nothing more to say. */
    Optional<Occasion> next(WorkItem item, Set<Occasion.Key> claimed) {
        return lines(item).flatMap(line -> line.occasions().filter(occasion -> !claimed.contains(occasion.key())).findFirst().stream())
                .min(IN_ORDER);
    }

    /** Everything unclaimed up to and including a day, in the order in which it should have happened. */
    List<Occasion> due(WorkItem item, Set<Occasion.Key> claimed, LocalDate day) {
        return lines(item).flatMap(line -> line.occasions().takeWhile(occasion -> !occasion.day().isAfter(day)))
                .filter(occasion -> !claimed.contains(occasion.key()))
                .sorted(IN_ORDER).toList();
    }

    /** The day of a concern's first rung on the item itself: until then the present step is expected; empty if the ladder has no such rung. */
    Optional<LocalDate> firstDay(WorkItem item, Concern concern) {
        return lines(item).filter(line -> line.clock.concern() == concern && line.clock.line().isEmpty())
                .flatMap(line -> line.occasions().limit(1)).map(Occasion::day).min(Comparator.naturalOrder());
    }

    /**
     * Every rung of every clock with its days from the first one on, also those on which it does not come up, so that the days of two
     * timetables can be laid side by side; of a rung that repeats the first {@value #MOST_DAYS}.
     */
    List<Series> series(WorkItem item) {
        return lines(item).map(line -> new Series(line.clock, line.rung, line.days().limit(MOST_DAYS).toList())).toList();
    }

    /** The days of one rung of one clock. */
    record Series(Watched clock, Rung rung, List<LocalDate> days) {

        Occasion.Key key(LocalDate day) {
            return new Occasion(clock, rung, day).key();
        }

        /** Whether the rung comes up on this day. */
        boolean comesUpOn(LocalDate day) {
            return day.isAfter(clock.after()) && clock.hits(day);
        }
    }

    private Stream<Line> lines(WorkItem item) {
        return watching.stream().flatMap(subject -> subject.of(item).stream())
                .flatMap(clock -> ladder.rungs(clock.concern()).stream().map(rung -> new Line(clock, rung)));
    }

    /** One rung of one clock with all its days: one, or one every so many working days without end. */
    private final class Line {

        private final Watched clock;
        private final Rung rung;

        Line(Watched clock, Rung rung) {
            this.clock = clock;
            this.rung = rung;
        }

        Stream<Occasion> occasions() {
            // Days ascend, so the first that no longer hits ends the line.
            return days().dropWhile(day -> !day.isAfter(clock.after())).takeWhile(clock::hits).map(day -> new Occasion(clock, rung, day));
        }

        Stream<LocalDate> days() {
            return rung.repeatEvery() == 0 ? Stream.of(first()) : Stream.iterate(first(), day -> calendar.plusWorkingDays(day, rung.repeatEvery()));
        }

        /** A named date does not move, but a reminder counts back from its last working day (民法典 203 rolls periods only). */
        private LocalDate first() {
            LocalDate from = rung.workingDays() > 0 ? clock.from() : calendar.lastWorkingDayOnOrBefore(clock.from());
            return calendar.plusWorkingDays(from, rung.workingDays());
        }
    }
}
