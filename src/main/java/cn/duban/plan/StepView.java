package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 督办步骤 as its page shows it.
 *
 * @param targets  what is to be reached at a milestone, in the plan's words; else empty
 * @param next      the day it comes round next, empty when it does not any more
 * @param occasions the latest first
 */
public record StepView(UUID id, PlanId plan, String planTitle, String actionName, StepKind kind, String name, String who, Optional<Cycle> cycle,
                       String targets, String source, Optional<LocalDate> next, List<Occasion> occasions) {

    /**
     * A time it came round.
     *
     * @param heldOn empty while it waits for the office; then by and result are null
     */
    public record Occasion(LocalDate day, Optional<LocalDate> heldOn, String by, String result) {
    }

    public boolean isWaiting() {
        return occasions.stream().anyMatch(occasion -> occasion.heldOn().isEmpty());
    }
}
