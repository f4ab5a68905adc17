package cn.duban.workitem.spi;

import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionState;

/**
 * The process that routes a contribution ({@code contribution}), one instance for each. Called by the use cases of {@code workitem} inside
 * their transaction, after the aggregate has allowed the act.
 */
public interface ContributionProcess {

    /** The contribution was assigned: the unit is asked to sign for it. */
    void start(ContributionId contribution);

    /** A contribution whose process had ended goes on at the step of this state, which is a live one. */
    void resume(ContributionId contribution, ContributionState at);

    /**
     * Completes the open step that belongs to this act; an act that belongs to no step leaves the process where it is.
     *
     * @param lifted of a ruling: whether the unit need not contribute
     * @throws cn.duban.shared.Refusal (conflict) if that step is not open
     */
    void advance(ContributionId contribution, ContributionAct act, boolean lifted);

    /** Nothing is waited for any more, whatever step is open. */
    void end(ContributionId contribution);
}
