package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of the item itself: until it is signed for, until it is done, until it is verified. */
@Component
class OwnClocks implements Watching {

    @Override
    public List<Watched> of(WorkItem item) {
        LocalDate assignedOn = item.standing().assignedOn();
        Watched deadline = deadline(item);
        List<Watched> clocks = switch (item.state()) {
            case ASSIGNED -> List.of(Watched.own(Concern.ACKNOWLEDGEMENT, assignedOn, assignedOn, item.lead()), deadline);
            case IN_PROGRESS -> List.of(deadline);
            case COMPLETION_REPORTED -> List.of(deadline, Watched.own(Concern.VERIFICATION, item.standing().heldSince(), assignedOn, item.office()));
            case DONE -> List.of();
        };
        // Nothing falls due where the deadline is waived; signing for it and verifying it do.
        return clocks.stream().filter(clock -> clock != deadline || !item.facts().deadline().isWaived()).toList();
    }

    /** Once completion is reported the ball is with the office; what the unit missed before that day stays missed. */
    private static Watched deadline(WorkItem item) {
        LocalDate couldActFrom = item.standing().lastReturn().map(ReturnForRework::on).orElse(item.standing().assignedOn());
        return new Watched(Concern.DEADLINE, Optional.empty(), item.facts().deadline().date(), couldActFrom,
                item.standing().completion().map(CompletionReport::reportedOn), item.lead(), "");
    }
}
