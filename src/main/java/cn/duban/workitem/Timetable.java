package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Measure;
import cn.duban.workitem.spi.Ladder.Rung;
import cn.duban.workitem.spi.Ladder.Timing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
        return lines(item).flatMap(line -> line.occasions().filter(day -> !line.isDone(day, claimed)).findFirst().map(line::occasion).stream())
                .min(IN_ORDER);
    }

    /** Everything unclaimed up to and including a day, in the order in which it should have happened. */
    List<Occasion> due(WorkItem item, Set<Occasion.Key> claimed, LocalDate day) {
        return lines(item).flatMap(line -> line.occasions().takeWhile(numbered -> !numbered.day().isAfter(day))
                        .filter(numbered -> !line.isDone(numbered, claimed)).map(line::occasion))
                .sorted(IN_ORDER).toList();
    }

    /** The day of a concern's first rung on the item itself: until then the present step is expected; empty if the ladder has no such rung. */
    Optional<LocalDate> firstDay(WorkItem item, Concern concern) {
        return lines(item).filter(line -> line.clock.concern() == concern && line.clock.line().isEmpty())
                .flatMap(line -> line.occasions().limit(1)).map(Numbered::day).min(Comparator.naturalOrder());
    }

    /**
     * Every rung of every clock with its days from the first one on, also those on which it does not come up, so that the days of two
     * timetables can be laid side by side; of a rung that repeats the first {@value #MOST_DAYS}.
     */
    List<Line> series(WorkItem item) {
        return lines(item).toList();
    }

    private Stream<Line> lines(WorkItem item) {
        return watching.stream().flatMap(subject -> subject.of(item).stream())
                .flatMap(clock -> ladder.rungs(clock.concern()).stream().map(rung -> new Line(clock, rung)));
    }

    /** @param index which of a rung's days it is, from 0 */
    record Numbered(int index, LocalDate day) {
    }

    /** One rung of one clock with all its days: one, or one every so many days without end. */
    final class Line {

        private final Watched clock;
        private final Rung rung;

        Line(Watched clock, Rung rung) {
            this.clock = clock;
            this.rung = rung;
        }

        Rung rung() {
            return rung;
        }

        /** On the days on which somebody could have acted. */
        private Stream<Numbered> occasions() {
            // Days ascend, so the first that no longer hits ends the line.
            return days().dropWhile(numbered -> !couldAct(numbered.day())).takeWhile(numbered -> clock.hits(numbered.day()));
        }

        List<LocalDate> firstDays() {
            return days().limit(MOST_DAYS).map(Numbered::day).toList();
        }

        boolean comesUpOn(LocalDate day) {
            return couldAct(day) && clock.hits(day);
        }

        Occasion.Key key(LocalDate day) {
            return new Occasion(clock, rung, day).key();
        }

        /** What a rung did before its days were changed it has done. */
        boolean isDone(Numbered numbered, Set<Occasion.Key> claimed) {
            return claimed.contains(key(numbered.day())) || rung.formerly().stream().filter(timing -> numbered.index() == 0 || timing.repeatEvery() > 0)
                    .anyMatch(timing -> claimed.contains(key(day(timing, numbered.index()))));
        }

        private Occasion occasion(Numbered numbered) {
            return new Occasion(clock, rung, numbered.day());
        }

        private boolean couldAct(LocalDate day) {
            return day.isAfter(clock.after()) && rung.since().map(day::isAfter).orElse(true);
        }

        private Stream<Numbered> days() {
            return IntStream.iterate(0, index -> index == 0 || rung.repeatEvery() > 0, index -> index + 1)
                    .mapToObj(index -> new Numbered(index, day(rung.timing(), index)));
        }

        /** A named date does not move, but a reminder counts back from its last working day (民法典 203 rolls periods only). */
        private LocalDate day(Timing timing, int index) {
            int count = timing.days() + index * timing.repeatEvery();
            if (timing.measure() == Measure.NATURAL) {
                LocalDate counted = clock.from().plusDays(count);
                return count > 0 ? calendar.rollForward(counted) : calendar.lastWorkingDayOnOrBefore(counted);
            }
            LocalDate from = timing.days() > 0 ? clock.from() : calendar.lastWorkingDayOnOrBefore(clock.from());
            return calendar.plusWorkingDays(from, count);
        }
    }
}
