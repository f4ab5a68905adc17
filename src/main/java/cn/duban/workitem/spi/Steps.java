package cn.duban.workitem.spi;

import java.util.UUID;

/**
 * Told by the process, inside its transaction, which steps it opens and closes, so that what waits in the inbox is
 * written together with the engine's step. Implemented by {@code workitem}, which knows whose turn it is and what to say.
 */
public interface Steps {

    /** A step that waits for somebody; it belongs to a work item, or to an escalation or a request of one. */
    enum Step {
        /** 签收: waits for the lead unit. */
        ACKNOWLEDGE,
        /** 办理: waits for the lead unit. */
        HANDLE,
        /** 核验: waits for the office. */
        VERIFY,
        /** 裁定: waits for the office. */
        RULE,
        /** 恢复: waits for the lead unit. */
        RESUME,
        /** 评价、销号: waits for the office. */
        STRIKE_OFF,
        /** 批示: waits for the leadership group. */
        INSTRUCT,
        /** Whether the escalation is moot now that its item is closed: waits for the leadership group. */
        CONFIRM_MOOT,
        /** 签收 of a contribution: waits for the responsible unit. */
        ACKNOWLEDGE_CONTRIBUTION,
        /** 裁定 on a refused contribution: waits for the office. */
        RULE_ON_CONTRIBUTION,
        /** 协办反馈: waits for the responsible unit. */
        CONTRIBUTE,
        /** 汇总 of what was delivered: waits for the lead unit. */
        MERGE_CONTRIBUTION,
        /** 审核申请: waits for the unit's leader. */
        CONFIRM_REQUEST,
        /** 答复申请: waits for the office. */
        ANSWER_REQUEST,
        /** 决定申请: waits for the leadership group. */
        DECIDE_REQUEST,
        /** 分管领导审核 of a submission: waits for the lead unit's leader in charge. */
        CONFIRM_SUBMISSION
    }

    /**
     * A step waits from now on.
     *
     * @param subject id of the work item, of the escalation or of the request
     * @param key     identifies this opening of the step; {@link #closed} names it again
     */
    void opened(Step step, UUID subject, String key);

    /** The step no longer waits: it was done, or the process ended around it. Unknown keys are ignored. */
    void closed(String key);
}
