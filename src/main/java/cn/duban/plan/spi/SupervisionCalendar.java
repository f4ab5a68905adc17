package cn.duban.plan.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a supervision step (调度、会议、督查、总结) comes round. */
public interface SupervisionCalendar {

    /** The next occasion of the step after the one last opened; empty when there is none before the plan's end. */
    Optional<Instant> nextOccasion(UUID step);

    /** Marks the occasion as opened, so that the next one is asked for; idempotent per occasion. */
    void opened(UUID step, Instant occasion);
}
