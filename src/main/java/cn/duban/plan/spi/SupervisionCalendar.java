package cn.duban.plan.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a supervision step (调度、会议、督查、总结) comes round, and what then waits for the office. Implemented by {@code plan}. */
public interface SupervisionCalendar {

    /** The next occasion of the step after the one last opened; empty when there is none before the plan's end. */
    Optional<Instant> nextOccasion(UUID step);

    /**
     * The occasion has come: it waits for the office from now on, and the next one is asked for; idempotent per occasion.
     * Called inside the engine's transaction.
     *
     * @param key identifies this opening; {@link #closed} names it again
     */
    void opened(UUID step, Instant occasion, String key);

    /** The occasion no longer waits: it was held, or the process ended around it. Unknown keys are ignored. */
    void closed(String key);
}
