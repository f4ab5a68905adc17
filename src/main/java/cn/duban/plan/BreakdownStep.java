package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 督办步骤 as a draft says it at one moment, or as somebody offers it to be. */
public record BreakdownStep(UUID id, UUID action, String element, StepKind kind, String name, String who, Optional<Cycle> cycle,
                            Optional<LocalDate> due, String targets, String source) {

    /** A step that is no milestone. */
    BreakdownStep(UUID id, UUID action, String element, StepKind kind, String name, String who, Optional<Cycle> cycle, String source) {
        this(id, action, element, kind, name, who, cycle, Optional.empty(), "", source);
    }

    static BreakdownStep of(PlanStep step) {
        return new BreakdownStep(step.id(), step.action(), step.element(), step.kind(), step.name(), step.who(), step.cycle(), step.due(), step.targets(), step.source());
    }

    PlanStep toStep() {
        return new PlanStep(id, action, element, kind, name, who, cycle, due, targets, source);
    }

    /** Whether it says the same, wherever it stands. */
    boolean saysTheSameAs(BreakdownStep other) {
        return kind == other.kind && name.equals(other.name) && who.equals(other.who) && cycle.equals(other.cycle) && due.equals(other.due) && targets.equals(other.targets)
                && source.equals(other.source);
    }
}
