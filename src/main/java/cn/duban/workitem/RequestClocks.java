package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of requests: against whoever has to act on one, and until the end that was expected of a pause. */
@Component
class RequestClocks implements Watching {

    private final RequestRows rows;

    RequestClocks(RequestRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Watched> of(WorkItem item) {
        List<Request> requests = rows.of(item.id());
        List<Watched> clocks = new ArrayList<>();
        requests.forEach(request -> RequestTerms.concern(request.state()).ifPresent(concern -> clocks.add(new Watched(concern,
                Optional.of(request.id().value()), request.heldSince(), request.heldSince(), Optional.empty(), request.holder(item).orElseThrow(), ""))));
        if (item.state() == WorkItemState.PAUSED) {
            lastPause(requests).ifPresent(pause -> clocks.add(endOf(pause, item)));
        }
        return clocks;
    }

    private static Watched endOf(Request pause, WorkItem item) {
        LocalDate since = item.standing().pause().map(Pause::on).orElse(pause.raisedOn());
        return new Watched(Concern.PAUSE_END, Optional.of(pause.id().value()), pause.content().until().orElseThrow(), since, Optional.empty(), item.lead(), "");
    }

    private static Optional<Request> lastPause(List<Request> requests) {
        return requests.stream().filter(request -> request.kind() == RequestKind.PAUSE && request.state() == RequestState.GRANTED)
                .max(Comparator.comparing(Request::raisedAt));
    }
}
