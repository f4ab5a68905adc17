package cn.duban.workflow;

/** Ids of the hand-drawn models and of what stands in them. A test compares them with the models, both ways. */
final class ModelIds {

    private ModelIds() {
    }

    /** {@code processes/work-item-handling.bpmn}; business key is the work item. */
    static final class Handling {
        static final String PROCESS = "work-item-handling";
        static final String START = "start_assigned";
        static final String FORK = "gateway_fork";
        static final String ACKNOWLEDGE = "task_acknowledge";
        static final String TO_HANDLE = "gateway_handle";
        static final String HANDLE = "task_handle";
        static final String PROGRESS = "event_progressReported";
        static final String PROGRESS_RECORDED = "end_progressRecorded";
        static final String VERIFY = "task_verify";
        static final String VERIFIED = "gateway_verified";
        static final String DONE = "end_done";
        static final String WATCH = "gateway_watch";
        static final String TIMER = "timer_nextOccasion";
        static final String CLIMB = "task_climb";

        /** Message: the lead unit reports how far it is; the step stays open. */
        static final String PROGRESS_REPORTED = "progressReported";
        /** Variable: how the office answered, {@code accepted} or {@code returned}. */
        static final String VERDICT = "verdict";

        private Handling() {
        }
    }

    /** {@code processes/escalation.bpmn}; business key is the escalation. */
    static final class Escalation {
        static final String PROCESS = "escalation";
        static final String START = "start_raised";
        static final String TO_INSTRUCT = "gateway_instruct";
        static final String INSTRUCT = "task_instruct";
        static final String INSTRUCTED = "end_instructed";
        static final String CLOSED = "event_itemClosed";
        static final String CONFIRM_MOOT = "task_confirmMoot";
        static final String MOOT_ANSWERED = "gateway_moot";
        static final String MOOT_END = "end_moot";

        /** Message: the work item was closed while the escalation waited for its instruction. */
        static final String ITEM_CLOSED = "itemClosed";
        /** Variable: whether the leadership group called the escalation moot. */
        static final String MOOT = "moot";

        private Escalation() {
        }
    }

    /** {@code processes/supervision-step.bpmn}; business key is the supervision step. */
    static final class Supervision {
        static final String PROCESS = "supervision-step";
        static final String START = "start_planned";
        static final String ROUND = "gateway_round";
        static final String FURTHER_OCCASION = "gateway_furtherOccasion";
        static final String TIMER = "timer_nextOccasion";
        static final String SUPERVISE = "task_superviseStep";
        static final String OVER = "end_over";

        private Supervision() {
        }
    }

    /** {@code processes/start-children.bpmn}; business key is the parent. */
    static final class StartChildren {
        static final String PROCESS = "start-children";
        static final String START = "start_chosen";
        static final String NEXT_BATCH = "gateway_nextBatch";
        static final String BATCH = "task_startBatch";
        static final String ALL_STARTED = "gateway_allStarted";
        static final String END = "end_started";

        private StartChildren() {
        }
    }

    /** {@code processes/escalation-ladder.dmn}. */
    static final class LadderTable {
        static final String DECISION = "escalation-ladder";
        static final String CONCERN = "concern";
        static final String RUNG = "rung";
        static final String WORKING_DAYS = "workingDays";
        static final String DEED = "deed";
        static final String REPEAT_EVERY = "repeatEvery";

        private LadderTable() {
        }
    }
}
