package cn.duban.workitem;

import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.RequestProcess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of open requests when their item ends or goes to another lead unit: nobody has to answer them any more. */
@Component
class RequestClosing {

    private final RequestRows rows;
    private final History history;
    private final Balls balls;
    private final RequestProcess process;
    private final DubanClock clock;

    RequestClosing(RequestRows rows, History history, Balls balls, RequestProcess process, DubanClock clock) {
        this.rows = rows;
        this.history = history;
        this.balls = balls;
        this.process = process;
        this.clock = clock;
    }

    void follow(WorkItem before, WorkItem after) {
        boolean ended = before.isOpen() && !after.isOpen();
        boolean referred = !before.lead().equals(after.lead());
        if (!ended && !referred) {
            return;
        }
        for (Request request : rows.of(after.id())) {
            if (request.state().isOpen() && (ended || request.unit().equals(before.lead()))) {
                close(request, after);
            }
        }
    }

    private void close(Request request, WorkItem item) {
        rows.save(request.moot());
        balls.end(request.id().value(), clock.instant());
        history.append(item.id(), new History.Event("REQUEST_MOOT_" + request.kind(), Requests.STEP, Optional.empty(), "", List.of()));
        process.itemClosed(request.id());
    }
}
