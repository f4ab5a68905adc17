package cn.duban.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever stops the program while it still does the last work of its start (the demo's plan, an issuing that is carried on) waits
 * for it: broken off, that work would complain of the database that is closed under it.
 */
@Component
class StopAfterStart implements SmartLifecycle {

    /** Seconds; a start that is still not over then is left to itself. */
    private static final int LONGEST_WAIT = 60;

    private final CountDownLatch started = new CountDownLatch(1);
    private volatile Thread starting;

    @Override
    public void start() {
        starting = Thread.currentThread();
    }

    /** Spring says so after the last listener of the start. */
    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            started.countDown();
        }
    }

    /** Not the thread that starts: it closes the context only when the start has failed. */
    @Override
    public void stop() {
        if (Thread.currentThread() == starting) {
            return;
        }
        try {
            started.await(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return starting != null;
    }

    /** The first to be stopped: all the others are still needed. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
