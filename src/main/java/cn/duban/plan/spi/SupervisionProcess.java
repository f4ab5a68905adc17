package cn.duban.plan.spi;

import java.util.UUID;

/** The process of a supervision step ({@code supervision-step}). */
public interface SupervisionProcess {

    /**
     * The office has held the occasion that waits: the next one is waited for.
     *
     * @throws cn.duban.shared.Refusal (conflict) if no occasion of the step waits
     */
    void held(UUID step);
}
