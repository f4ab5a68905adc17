package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Rung;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 答复时限: by when whoever holds a request is expected to act on it: the day of the ladder's first rung. */
@Component
class RequestTerms {

    private final Ladder ladder;
    private final ItemCalendars calendars;

    RequestTerms(Ladder ladder, ItemCalendars calendars) {
        this.ladder = ladder;
        this.calendars = calendars;
    }

    /** The concern of whoever is waited for; empty once it has ended. */
    static Optional<Concern> concern(RequestState state) {
        return switch (state) {
            case CONFIRMING -> Optional.of(Concern.CONFIRMATION);
            case WITH_OFFICE -> Optional.of(Concern.ANSWER);
            case WITH_GROUP -> Optional.of(Concern.DECISION);
            default -> Optional.empty();
        };
    }

    /** Empty where nobody is waited for, or the ladder sets no term. */
    Optional<LocalDate> expectedBy(Request request, WorkItem item) {
        return concern(request.state()).flatMap(concern -> ladder.rungs(concern).stream().min(Comparator.comparingInt(Rung::workingDays)))
                .map(rung -> calendars.of(item).plusWorkingDays(request.heldSince(), rung.workingDays()));
    }
}
