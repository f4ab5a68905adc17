package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of the item itself: until it is signed for, ruled on, done, put right, verified, struck off. */
@Component
class OwnClocks implements Watching {

    @Override
    public List<Watched> of(WorkItem item) {
        Standing standing = item.standing();
        List<Watched> clocks = new ArrayList<>();
        switch (item.state()) {
            case ASSIGNED -> {
                LocalDate from = standing.ruling().map(Ruling::on).orElse(standing.assignedOn());
                clocks.add(Watched.own(Concern.ACKNOWLEDGEMENT, from, from, item.lead()));
            }
            case REFUSED -> standing.refusal().ifPresent(refusal -> clocks.add(Watched.own(Concern.RULING, refusal.on(), refusal.on(), item.office())));
            case IN_PROGRESS -> standing.lastReturn().ifPresent(back -> back.by().ifPresent(by -> clocks.add(Watched.own(Concern.REWORK, by, back.on(), item.lead()))));
            case COMPLETION_REPORTED -> standing.completion().map(CompletionReport::reportedOn)
                    .ifPresent(on -> clocks.add(Watched.own(Concern.VERIFICATION, on, on, item.office())));
            case DONE -> standing.closedOn().ifPresent(on -> clocks.add(Watched.own(Concern.STRIKING_OFF, on, on, item.office())));
            case PAUSED, STRUCK_OFF, WITHDRAWN, MERGED -> { }
        }
        // Nothing falls due where the deadline is waived, and nothing while the item is paused.
        if (item.isOpen() && item.state() != WorkItemState.PAUSED && !item.facts().deadline().isWaived()) {
            clocks.add(deadline(item));
        }
        return clocks;
    }

    /** Once completion is reported the ball is with the office; what the unit missed before that day stays missed. */
    private static Watched deadline(WorkItem item) {
        Standing standing = item.standing();
        LocalDate couldActFrom = standing.lastReturn().map(ReturnForRework::on).filter(standing.assignedOn()::isBefore).orElse(standing.assignedOn());
        return new Watched(Concern.DEADLINE, Optional.empty(), item.facts().deadline().date(), couldActFrom,
                standing.completion().map(CompletionReport::reportedOn), item.lead(), "");
    }
}
