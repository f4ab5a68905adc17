package cn.duban.workitem;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What changes about a work item in the course of its life.
 *
 * @param assignedOn the day of the present assignment: a referral begins a new one
 * @param closedOn   the day on which it was accepted, withdrawn or merged
 * @param urgedOn    the last day on which a person urged
 */
record Standing(WorkItemState state, LocalDate assignedOn, Optional<LocalDate> acknowledgedOn, Optional<RefusedAssignment> refusal,
                Optional<Ruling> ruling, Optional<ProgressReport> progress, Optional<CompletionReport> completion, Optional<ReturnForRework> lastReturn,
                Optional<Pause> pause, Optional<LocalDate> closedOn, Optional<Evaluation> evaluation, Optional<Closing> closing, Optional<Card> card,
                Optional<LocalDate> urgedOn) {

    static Standing assigned(LocalDate today) {
        return new Standing(WorkItemState.ASSIGNED, today, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Standing acknowledged(WorkItemState next, LocalDate today) {
        Next then = next(next);
        then.acknowledgedOn = Optional.of(today);
        return then.standing();
    }

    Standing refused(WorkItemState next, RefusedAssignment refused) {
        Next then = next(next);
        then.refusal = Optional.of(refused);
        return then.standing();
    }

    Standing ruled(WorkItemState next, Ruling ruled) {
        Next then = next(next);
        then.ruling = Optional.of(ruled);
        return then.standing();
    }

    /** Another unit signs for it anew. What the first one refused or was told about it stays in the history. */
    Standing assignedAnew(WorkItemState next, LocalDate today) {
        Next then = next(next);
        then.assignedOn = today;
        then.acknowledgedOn = Optional.empty();
        then.refusal = Optional.empty();
        then.ruling = Optional.empty();
        return then.standing();
    }

    Standing reported(WorkItemState next, ProgressReport report) {
        Next then = next(next);
        then.progress = Optional.of(report);
        return then.standing();
    }

    Standing reported(WorkItemState next, CompletionReport report) {
        Next then = next(next);
        then.completion = Optional.of(report);
        return then.standing();
    }

    /** A returned completion no longer counts: neither for the deadline nor as a report. Nor does an evaluation of it. */
    Standing returned(WorkItemState next, ReturnForRework back) {
        Next then = next(next);
        then.completion = Optional.empty();
        then.closedOn = Optional.empty();
        then.evaluation = Optional.empty();
        then.lastReturn = Optional.of(back);
        return then.standing();
    }

    Standing accepted(WorkItemState next, LocalDate today) {
        Next then = next(next);
        then.closedOn = Optional.of(today);
        return then.standing();
    }

    Standing evaluated(WorkItemState next, Evaluation given) {
        Next then = next(next);
        then.evaluation = Optional.of(given);
        return then.standing();
    }

    Standing paused(WorkItemState next, Pause begun) {
        Next then = next(next);
        then.pause = Optional.of(begun);
        return then.standing();
    }

    Standing resumed(WorkItemState next) {
        Next then = next(next);
        then.pause = Optional.empty();
        return then.standing();
    }

    Standing closed(WorkItemState next, LocalDate today, Closing why) {
        Next then = next(next);
        then.pause = Optional.empty();
        then.closedOn = Optional.of(today);
        then.closing = Optional.of(why);
        return then.standing();
    }

    /** A date that moved takes the cards of the earlier one with it. */
    Standing uncarded() {
        Next then = next(state);
        then.card = Optional.empty();
        return then.standing();
    }

    Standing shown(Card shown) {
        Next then = next(state);
        then.card = Optional.of(shown);
        return then.standing();
    }

    Standing urged(LocalDate today) {
        Next then = next(state);
        then.urgedOn = Optional.of(today);
        return then.standing();
    }

    private Next next(WorkItemState next) {
        return new Next(this, next);
    }

    /** The standing that comes next: all as it was, but for what is set. */
    private static final class Next {

        private final WorkItemState state;
        private LocalDate assignedOn;
        private Optional<LocalDate> acknowledgedOn;
        private Optional<RefusedAssignment> refusal;
        private Optional<Ruling> ruling;
        private Optional<ProgressReport> progress;
        private Optional<CompletionReport> completion;
        private Optional<ReturnForRework> lastReturn;
        private Optional<Pause> pause;
        private Optional<LocalDate> closedOn;
        private Optional<Evaluation> evaluation;
        private Optional<Closing> closing;
        private Optional<Card> card;
        private Optional<LocalDate> urgedOn;

        Next(Standing from, WorkItemState state) {
            this.state = state;
            this.assignedOn = from.assignedOn;
            this.acknowledgedOn = from.acknowledgedOn;
            this.refusal = from.refusal;
            this.ruling = from.ruling;
            this.progress = from.progress;
            this.completion = from.completion;
            this.lastReturn = from.lastReturn;
            this.pause = from.pause;
            this.closedOn = from.closedOn;
            this.evaluation = from.evaluation;
            this.closing = from.closing;
            this.card = from.card;
            this.urgedOn = from.urgedOn;
        }

        Standing standing() {
            return new Standing(state, assignedOn, acknowledgedOn, refusal, ruling, progress, completion, lastReturn, pause, closedOn, evaluation, closing,
                    card, urgedOn);
        }
    }
}
