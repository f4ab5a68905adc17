package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What another calendar, or another ladder, would change about the timing of an open item.
 *
 * @param number         as officials say it
 * @param nextBefore     when it is looked at next as it is timed now; empty where nothing is due any more
 * @param deadlineBefore the last day in time, inclusive
 * @param moves          the rungs that fall on another day, come or go, the earliest first
 */
public record TimingChange(WorkItemId item, String number, String title, String leadName, Optional<LocalDate> nextBefore, Optional<LocalDate> nextAfter,
                           LocalDate deadlineBefore, LocalDate deadlineAfter, Optional<Lamp> lampBefore, Optional<Lamp> lampAfter, List<Move> moves) {

    /** A rung's day; empty where it does not come (before) or no longer comes (after). */
    public record Move(String rung, Concern concern, Deed deed, Optional<LocalDate> before, Optional<LocalDate> after) {

        LocalDate earliest() {
            return before.filter(day -> after.map(day::isBefore).orElse(true)).or(() -> after).orElseThrow();
        }
    }

    public boolean movesDeadline() {
        return !deadlineBefore.equals(deadlineAfter);
    }

    public boolean changesLamp() {
        return !lampBefore.map(Lamp::light).equals(lampAfter.map(Lamp::light));
    }

    public boolean isNothing() {
        return moves.isEmpty() && !movesDeadline() && !changesLamp() && nextBefore.equals(nextAfter);
    }
}
