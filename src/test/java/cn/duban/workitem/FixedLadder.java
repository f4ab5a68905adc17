package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder;
import java.util.List;

/** The rungs of the decision table, in memory. */
final class FixedLadder implements Ladder {

    private static final List<Rung> RUNGS = List.of(
            new Rung("acknowledge-urge", Concern.ACKNOWLEDGEMENT, 3, Deed.URGE, 0),
            new Rung("acknowledge-escalate", Concern.ACKNOWLEDGEMENT, 5, Deed.ESCALATE, 0),
            new Rung("deadline-remind-first", Concern.DEADLINE, -7, Deed.REMIND, 0),
            new Rung("deadline-remind-last", Concern.DEADLINE, -1, Deed.REMIND, 0),
            new Rung("overdue-urge", Concern.DEADLINE, 1, Deed.URGE, 0),
            new Rung("overdue-yellow-card", Concern.DEADLINE, 3, Deed.YELLOW_CARD, 0),
            new Rung("overdue-red-card", Concern.DEADLINE, 7, Deed.RED_CARD, 0),
            new Rung("overdue-escalate", Concern.DEADLINE, 10, Deed.ESCALATE, 10),
            new Rung("verification-urge", Concern.VERIFICATION, 6, Deed.URGE, 5),
            new Rung("ruling-urge", Concern.RULING, 3, Deed.URGE, 3),
            new Rung("ruling-escalate", Concern.RULING, 5, Deed.ESCALATE, 0),
            new Rung("rework-remind", Concern.REWORK, -1, Deed.REMIND, 0),
            new Rung("rework-urge", Concern.REWORK, 1, Deed.URGE, 0),
            new Rung("rework-escalate", Concern.REWORK, 5, Deed.ESCALATE, 10),
            new Rung("strike-off-urge", Concern.STRIKING_OFF, 10, Deed.URGE, 10),
            new Rung("report-remind", Concern.REPORT, -3, Deed.REMIND, 0),
            new Rung("report-urge", Concern.REPORT, 1, Deed.URGE, 0), new Rung("report-urge-again", Concern.REPORT, 5, Deed.URGE, 0),
            new Rung("confirmation-urge", Concern.CONFIRMATION, 2, Deed.URGE, 2),
            new Rung("answer-urge", Concern.ANSWER, 5, Deed.URGE, 5),
            new Rung("answer-escalate", Concern.ANSWER, 8, Deed.ESCALATE, 10),
            new Rung("decision-urge", Concern.DECISION, 5, Deed.URGE, 5),
            new Rung("pause-end-remind", Concern.PAUSE_END, 0, Deed.REMIND, 5));

    @Override
    public List<Rung> rungs(Concern concern) {
        return RUNGS.stream().filter(rung -> rung.concern() == concern).toList();
    }
}
