package cn.duban.workitem;

import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works re-timings off, a page in a transaction: killed in the middle a page has not happened, and is done again. Called by the process
 * {@code re-timing}.
 */
@Service
public class RetimingPages {

    /** A hundred items are about a second's work. */
    private static final int PAGE = 100;

    private final Retimings retimings;
    private final WorkItems items;
    private final RetimedItems retimed;
    private final Notices notices;
    private final HandlingProcess process;

    RetimingPages(Retimings retimings, WorkItems items, RetimedItems retimed, Notices notices, HandlingProcess process) {
        this.retimings = retimings;
        this.items = items;
        this.retimed = retimed;
        this.notices = notices;
        this.process = process;
    }

    /** The next page; the last one finishes it. */
    @Transactional
    public void next(UUID id) {
        Retiming retiming = retimings.lock(id);
        List<WorkItemId> page = retiming.kind() == Retiming.Kind.CONFIRMED ? retimings.confirmed(retiming, PAGE) : retimings.page(retiming, PAGE);
        int moved = 0;
        for (WorkItemId item : page) {
            moved += work(retiming, items.lock(item)) ? 1 : 0;
        }
        if (!page.isEmpty()) {
            retimings.advance(retiming, page.get(page.size() - 1), page.size(), moved);
        }
        if (page.size() < PAGE) {
            retimings.finish(retiming);
            tell(retimings.find(id));
        }
    }

    @Transactional(readOnly = true)
    public boolean isFinished(UUID id) {
        return retimings.find(id).isFinished();
    }

    private boolean work(Retiming retiming, WorkItem item) {
        // One that was registered, or moved, since a newer version was taken is not moved back.
        if (!item.isOpen() || retiming.kind() != Retiming.Kind.LADDER && retimed.version(item) >= retiming.version()) {
            retimings.settle(item.id());
            return false;
        }
        return switch (retiming.kind()) {
            case SURVEY -> survey(retiming, item);
            case CONFIRMED -> {
                retimed.move(item, retiming.version(), retiming.by().orElseThrow());
                retimings.settle(item.id());
                yield true;
            }
            case LADDER -> {
                process.rearm(item.id());
                yield true;
            }
        };
    }

    /** Where nothing would move the item follows, which moves nothing; where something would it waits for its office. */
    private boolean survey(Retiming retiming, WorkItem item) {
        TimingChange change = retimed.change(item, retiming.version());
        if (change.isNothing()) {
            retimed.follow(item, retiming.version());
            retimings.settle(item.id());
            return false;
        }
        retimings.wait(item, retiming.version());
        return true;
    }

    private void tell(Retiming retiming) {
        if (retiming.kind() == Retiming.Kind.SURVEY && retiming.moved() > 0) {
            notices.tell(retiming.office(), NoticeKind.CALENDAR, retiming.id(), Sentence.of("notice.CALENDAR", retiming.version(), retiming.moved()), "/rules/retiming");
        }
    }
}
