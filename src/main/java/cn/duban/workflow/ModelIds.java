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
        static final String BEGIN = "gateway_begin";
        static final String HANDLING = "subprocess_handling";
        static final String HANDLING_START = "start_handling";
        static final String ENTRY = "gateway_entry";
        static final String TO_ACKNOWLEDGE = "gateway_acknowledge";
        static final String ACKNOWLEDGE = "task_acknowledge";
        static final String ANSWERED = "gateway_acknowledged";
        static final String RULE = "task_rule";
        static final String RULED = "gateway_ruled";
        static final String RULED_OUT = "end_ruledOut";
        static final String TO_HANDLE = "gateway_handle";
        static final String BACK = "gateway_back";
        static final String HANDLE = "task_handle";
        static final String PROGRESS = "event_progressReported";
        static final String PROGRESS_RECORDED = "end_progressRecorded";
        static final String PAUSE = "event_paused";
        static final String PAUSED = "task_paused";
        static final String VERIFY = "task_verify";
        static final String VERIFIED = "gateway_verified";
        static final String STRIKE_OFF = "task_strikeOff";
        static final String REOPEN = "event_reopened";
        static final String STRUCK_OFF = "end_struckOff";
        static final String REFER = "event_referred";
        static final String WITHDRAW = "event_withdrawn";
        static final String WITHDRAWN = "end_withdrawn";
        static final String CLOSED = "end_closed";
        static final String WATCH = "gateway_watch";
        static final String TIMER = "timer_nextOccasion";
        static final String CLIMB = "task_climb";

        /** Message: the lead unit reports how far it is; the step stays open. */
        static final String PROGRESS_REPORTED = "progressReported";
        /** Message: the office has approved a pause. */
        static final String PAUSE_BEGUN = "paused";
        /** Message: the office refers the item to another unit. */
        static final String REFERRED = "referred";
        /** Message: the office withdraws the item, or it goes on as part of another one. */
        static final String ITEM_WITHDRAWN = "withdrawn";
        /** Message: the office takes a done item up again. As a variable: the instance begins with handling. */
        static final String REOPENED = "reopened";
        /** Variable: how the lead unit answered the assignment, {@code acknowledged} or {@code refused}. */
        static final String ANSWER = "answer";
        /** Variable: how the office ruled, {@code upheld}, {@code reassigned} or {@code withdrawn}. */
        static final String RULING = "ruling";
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

    /** {@code processes/contribution.bpmn}; business key is the contribution. */
    static final class Contribution {
        static final String PROCESS = "contribution";
        static final String START = "start_contributionAssigned";
        static final String TO_ACKNOWLEDGE = "gateway_toAcknowledge";
        static final String ACKNOWLEDGE = "task_acknowledgeContribution";
        static final String ACKNOWLEDGED = "gateway_contributionAcknowledged";
        static final String RULE = "task_ruleOnContribution";
        static final String RULED = "gateway_contributionRuled";
        static final String LIFTED = "end_contributionLifted";
        static final String TO_CONTRIBUTE = "gateway_toContribute";
        static final String CONTRIBUTE = "task_contribute";
        static final String MERGE = "task_mergeContribution";
        static final String MERGED = "gateway_contributionMerged";
        static final String DONE = "end_contributionMerged";
        static final String CLOSING = "process_contributionClosed";
        static final String CLOSED = "start_contributionClosed";
        static final String CLOSED_END = "end_contributionClosed";

        /** Message: nothing is waited for any more, because the unit was excused or the item has been completed or withdrawn. */
        static final String CONTRIBUTION_CLOSED = "contributionClosed";
        /** Variable: the unit has refused its part. */
        static final String REFUSED = "refused";
        /** Variable: the office has lifted the assignment. */
        static final String LIFTED_BY_OFFICE = "lifted";
        /** Variable: what was delivered goes back to the unit. */
        static final String RETURNED = "returned";

        private Contribution() {
        }
    }

    /** {@code processes/request.bpmn}; business key is the request. */
    static final class Request {
        static final String PROCESS = "request";
        static final String START = "start_raised";
        static final String ANSWERING = "subprocess_answering";
        static final String ASKED = "start_asked";
        static final String CONFIRM_FIRST = "gateway_unitConfirms";
        static final String CONFIRM = "task_confirmRequest";
        static final String CONFIRM_GIVEN = "gateway_confirmed";
        static final String DECLINED = "end_declined";
        static final String TO_OFFICE = "gateway_toOffice";
        static final String ANSWER = "task_answerRequest";
        static final String ANSWER_GIVEN = "gateway_answered";
        static final String ANSWERED = "end_answered";
        static final String DECIDE = "task_decideRequest";
        static final String DECIDED = "end_decided";
        static final String ENDED = "end_ended";
        static final String ON_TAKEN_BACK = "event_takenBack";
        static final String TAKEN_BACK_END = "end_takenBack";
        static final String ON_ITEM_CLOSED = "event_itemClosed";
        static final String MOOT = "end_moot";

        /** Message: the unit has taken it back. */
        static final String TAKEN_BACK = "takenBack";
        /** Message: its item has ended, or another unit leads it. */
        static final String ITEM_CLOSED = "itemClosed";
        /** Variable: whether the unit's leader has to let it leave the unit. */
        static final String UNIT_CONFIRMS = "unitConfirms";
        /** Variable: whether the unit's leader did. */
        static final String CONFIRMED = "confirmed";
        /** Variable: whether the office has passed it up to the leadership group. */
        static final String PASSED_UP = "passedUp";

        private Request() {
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

    /** {@code processes/re-timing.bpmn}; business key is the re-timing. */
    static final class Retiming {
        static final String PROCESS = "re-timing";
        static final String START = "start_wanted";
        static final String NEXT_PAGE = "gateway_nextPage";
        static final String PAGE = "task_nextPage";
        static final String FINISHED = "gateway_allSeen";
        static final String END = "end_retimed";

        private Retiming() {
        }
    }

    /** {@code processes/unit-confirmation.bpmn}; business key is the submission. */
    static final class Confirmation {
        static final String PROCESS = "unit-confirmation";
        static final String START = "start_submitted";
        static final String CONFIRM = "task_confirmSubmission";
        static final String CONFIRMED = "gateway_confirmed";
        static final String CONFIRMED_END = "end_confirmed";
        static final String GIVEN_BACK_END = "end_givenBack";
        static final String TAKEN_BACK = "event_withdrawn";
        static final String WITHDRAWN_END = "end_withdrawn";

        /** Message: the handler has taken it back before the leader answered. */
        static final String WITHDRAWN = "submissionWithdrawn";
        /** Variable: whether the leader lets it leave the unit. */
        static final String OUTCOME = "confirmed";

        private Confirmation() {
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
