package cn.duban.workitem;

import java.time.LocalDate;
import java.util.Optional;

/** What changes about a work item in the course of its life. */
record Standing(WorkItemState state, LocalDate assignedOn, Optional<LocalDate> acknowledgedOn, Optional<ProgressReport> progress,
                Optional<CompletionReport> completion, Optional<ReturnForRework> lastReturn, Optional<LocalDate> closedOn, Optional<Card> card) {

    static Standing assigned(LocalDate today) {
        return new Standing(WorkItemState.ASSIGNED, today, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    Standing acknowledged(WorkItemState next, LocalDate today) {
        return new Standing(next, assignedOn, Optional.of(today), progress, completion, lastReturn, closedOn, card);
    }

    Standing reported(WorkItemState next, ProgressReport report) {
        return new Standing(next, assignedOn, acknowledgedOn, Optional.of(report), completion, lastReturn, closedOn, card);
    }

    Standing reported(WorkItemState next, CompletionReport report) {
        return new Standing(next, assignedOn, acknowledgedOn, progress, Optional.of(report), lastReturn, closedOn, card);
    }

    /** A returned completion no longer counts: neither for the deadline nor as a report. */
    Standing returned(WorkItemState next, ReturnForRework back) {
        return new Standing(next, assignedOn, acknowledgedOn, progress, Optional.empty(), Optional.of(back), closedOn, card);
    }

    Standing accepted(WorkItemState next, LocalDate today) {
        return new Standing(next, assignedOn, acknowledgedOn, progress, completion, lastReturn, Optional.of(today), card);
    }

    Standing shown(Card shown) {
        return new Standing(state, assignedOn, acknowledgedOn, progress, completion, lastReturn, closedOn, Optional.of(shown));
    }

    /** The day since which the ball lies where it lies. */
    LocalDate heldSince() {
        return switch (state) {
            case ASSIGNED -> assignedOn;
            case IN_PROGRESS -> lastReturn.map(ReturnForRework::on).or(() -> acknowledgedOn).orElse(assignedOn);
            case COMPLETION_REPORTED -> completion.map(CompletionReport::reportedOn).orElseThrow();
            case DONE -> closedOn.orElseThrow();
        };
    }
}
