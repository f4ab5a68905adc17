package cn.duban.workitem.spi;

import java.util.UUID;

/** The process that works a re-timing off ({@code re-timing}): page after page, each of them one job and one transaction. */
public interface RetimingProcess {

    /** Starts it, inside the transaction that wants it. */
    void start(UUID retiming);
}
