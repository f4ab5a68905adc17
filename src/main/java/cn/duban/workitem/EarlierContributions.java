package cn.duban.workitem;

import cn.duban.workitem.spi.HandlingProcess;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the responsible units of items from before there were contributions their parts, once. The migration has noted the items; each is worked
 * off in one transaction with its note, so that a start that was broken off goes on where it stood, and two nodes share the work.
 */
@Component
class EarlierContributions {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierContributions.class);

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final ContributionLife contributions;
    private final HandlingProcess process;
    private final TransactionTemplate inOneTransaction;

    EarlierContributions(JdbcClient jdbc, WorkItems items, ContributionLife contributions, HandlingProcess process, TransactionTemplate inOneTransaction) {
        this.jdbc = jdbc;
        this.items = items;
        this.contributions = contributions;
        this.process = process;
        this.inOneTransaction = inOneTransaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void workOff() {
        int done = 0;
        while (Boolean.TRUE.equals(inOneTransaction.execute(status -> workOffOne()))) {
            done++;
        }
        if (done > 0) {
            LOG.info("Responsible units of {} earlier items were given their parts", done);
        }
    }

    private boolean workOffOne() {
        Optional<UUID> next = jdbc.sql("""
                delete from contribution_pending where item = (select item from contribution_pending order by item limit 1 for update skip locked)
                returning item""").query(UUID.class).optional();
        next.map(WorkItemId::new).map(items::lock).filter(WorkItem::isOpen).ifPresent(item -> {
            contributions.bringUpToDate(item);
            process.rearm(item.id());
        });
        return next.isPresent();
    }
}
