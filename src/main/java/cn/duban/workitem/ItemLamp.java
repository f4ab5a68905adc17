package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** The lamp of a work item; {@link WorkItemLedger} says the same in SQL where it filters. */
final class ItemLamp {

    private ItemLamp() {
    }

    /** Empty for an item that is not open; neutral while it is paused. A completion reported in time stays in time, however long the office takes to verify. */
    static Optional<Lamp> of(WorkItemState state, LocalDate deadline, Optional<LocalDate> completionReportedOn, Optional<Card> card,
                             LocalDate today, WorkCalendar calendar) {
        if (!state.isOpen()) {
            return Optional.empty();
        }
        if (state == WorkItemState.PAUSED) {
            return Optional.of(Lamp.paused());
        }
        boolean redCard = card.filter(Card.RED::equals).isPresent();
        return Optional.of(completionReportedOn
                .map(reportedOn -> reportedOn.isAfter(deadline)
                        ? Lamp.reportedLate(deadline, reportedOn, redCard, calendar)
                        : Lamp.reportedInTime(deadline, reportedOn, calendar))
                .orElseGet(() -> Lamp.of(deadline, today, redCard, calendar)));
    }
}
