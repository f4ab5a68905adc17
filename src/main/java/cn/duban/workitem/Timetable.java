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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When the ladder touches a work item: the days of every rung of every concern that is open. A rung is only for days on
 * which the unit it hits could have acted: nothing that lay before the assignment or before the last return comes up later.
 */
final class Timetable {

    private static final Comparator<Occasion> IN_ORDER = Comparator.comparing(Occasion::day)
            .thenComparing(occasion -> occasion.rung().concern()).thenComparing(occasion -> occasion.rung().workingDays());

    private final Ladder ladder;
    private final WorkCalendar calendar;

    Timetable(Ladder ladder, WorkCalendar calendar) {
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** The earliest occasion that nobody has claimed yet, past or future; empty when the ladder has nothing more to say. */
    Optional<Occasion> next(WorkItem item, Set<Occasion.Key> claimed) {
        return open(item).flatMap(concern -> rungs(item, concern))
                .flatMap(line -> line.occasions().filter(occasion -> !claimed.contains(occasion.key())).findFirst().stream())
                .min(IN_ORDER);
    }

    /** Everything unclaimed up to and including a day, in the order in which it should have happened. */
    List<Occasion> due(WorkItem item, Set<Occasion.Key> claimed, LocalDate day) {
        return open(item).flatMap(concern -> rungs(item, concern))
                .flatMap(line -> line.occasions().takeWhile(occasion -> !occasion.day().isAfter(day)))
                .filter(occasion -> !claimed.contains(occasion.key()))
                .sorted(IN_ORDER).toList();
    }

    /** The day of a concern's first rung: until then the present step is expected; empty if the ladder has no such rung. */
    Optional<LocalDate> firstDay(WorkItem item, Concern concern) {
        return rungs(item, concern).flatMap(line -> line.occasions().limit(1)).map(Occasion::day).min(Comparator.naturalOrder());
    }

    private Stream<Concern> open(WorkItem item) {
        Stream<Concern> concerns = switch (item.state()) {
            case ASSIGNED -> Stream.of(Concern.ACKNOWLEDGEMENT, Concern.DEADLINE);
            case IN_PROGRESS -> Stream.of(Concern.DEADLINE);
            case COMPLETION_REPORTED -> Stream.of(Concern.DEADLINE, Concern.VERIFICATION);
            case DONE -> Stream.empty();
        };
        // Nothing falls due where the deadline is waived; signing for it and verifying it do.
        return concerns.filter(concern -> concern != Concern.DEADLINE || !item.facts().deadline().isWaived());
    }

    private Stream<Line> rungs(WorkItem item, Concern concern) {
        Predicate<LocalDate> stillHits = switch (concern) {
            // Once completion is reported the ball is with the office; what the unit missed before that day stays missed.
            case DEADLINE -> day -> item.standing().completion().map(report -> day.isBefore(report.reportedOn())).orElse(true);
            case ACKNOWLEDGEMENT, VERIFICATION -> day -> true;
        };
        return ladder.rungs(concern).stream().map(rung -> new Line(rung, first(item, rung), couldActFrom(item, concern), stillHits));
    }

    private LocalDate first(WorkItem item, Rung rung) {
        LocalDate from = switch (rung.concern()) {
            case ACKNOWLEDGEMENT -> item.standing().assignedOn();
            case VERIFICATION -> item.standing().heldSince();
            // A named date does not move, but a reminder counts back from its last working day (民法典 203 rolls periods only).
            case DEADLINE -> rung.workingDays() > 0 ? item.facts().deadline().date()
                    : calendar.lastWorkingDayOnOrBefore(item.facts().deadline().date());
        };
        return calendar.plusWorkingDays(from, rung.workingDays());
    }

    private static LocalDate couldActFrom(WorkItem item, Concern concern) {
        return concern == Concern.DEADLINE
                ? item.standing().lastReturn().map(ReturnForRework::on).orElse(item.standing().assignedOn())
                : item.standing().assignedOn();
    }

    /** One rung with all its days: one, or one every so many working days without end. */
    private final class Line {

        private final Rung rung;
        private final LocalDate first;
        private final LocalDate after;
        private final Predicate<LocalDate> stillHits;

        Line(Rung rung, LocalDate first, LocalDate after, Predicate<LocalDate> stillHits) {
            this.rung = rung;
            this.first = first;
            this.after = after;
            this.stillHits = stillHits;
        }

        Stream<Occasion> occasions() {
            Stream<LocalDate> days = rung.repeatEvery() == 0 ? Stream.of(first)
                    : Stream.iterate(first, day -> calendar.plusWorkingDays(day, rung.repeatEvery()));
            // Days ascend, so the first that no longer hits ends the line.
            return days.dropWhile(day -> !day.isAfter(after)).takeWhile(stillHits).map(day -> new Occasion(rung, day));
        }
    }
}
