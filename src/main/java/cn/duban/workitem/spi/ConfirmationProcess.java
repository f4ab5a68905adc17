package cn.duban.workitem.spi;

import cn.duban.workitem.SubmissionId;

/** The process of a submission to the unit's leader ({@code unit-confirmation}); the item's own process knows nothing of it. */
public interface ConfirmationProcess {

    void start(SubmissionId submission);

    /** The leader has answered: confirmed, or given back. */
    void answered(SubmissionId submission, boolean confirmed);

    /** The handler has taken it back before the leader answered. */
    void withdrawn(SubmissionId submission);
}
