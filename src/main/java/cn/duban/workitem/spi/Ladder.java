package cn.duban.workitem.spi;

import java.util.List;

/** The rungs of the ladder, read from the decision table {@code processes/escalation-ladder.dmn}; cached, so it is cheap to ask. */
public interface Ladder {

    /** All rungs of a concern in the order of their days. */
    List<Rung> rungs(Concern concern);

    /** What a rung is about. */
    enum Concern {
        /** Counted from assignment: nobody has signed for it. */
        ACKNOWLEDGEMENT,
        /** Counted from the deadline; negative days lie before its last working day. */
        DEADLINE,
        /** Counted from the report of completion: the office has not verified it. */
        VERIFICATION,
        /** Counted from the day a responsible unit was given its part: it has not signed for it. */
        CONTRIBUTION_ACKNOWLEDGEMENT,
        /** Counted from the day a responsible unit refused its part: the office has not ruled on it. */
        CONTRIBUTION_RULING,
        /** Counted from the date of a contribution; negative days lie before its last working day. */
        CONTRIBUTION,
        /** Counted from the refusal: the office has not ruled on it. */
        RULING,
        /** Counted from the day until which a returned or reopened item is to be put right; negative days lie before its last working day. */
        REWORK,
        /** Counted from the acceptance: the office has not evaluated it and struck it off. */
        STRIKING_OFF,
        /** Counted from the last working day of a reporting period: its report is not there; negative days lie before it. */
        REPORT,
        /** Counted from the day a request reached the unit's leader: it has not been confirmed. */
        CONFIRMATION,
        /** Counted from the day a request reached the office: it has not been answered. */
        ANSWER,
        /** Counted from the day a request reached the leadership group: it has not been decided. */
        DECISION,
        /** Counted from the expected end of a pause: the item has not been resumed. */
        PAUSE_END
    }

    /** What happens on a rung. */
    enum Deed {
        /** 提醒. */
        REMIND,
        /** 催办. */
        URGE,
        /** 黄牌. */
        YELLOW_CARD,
        /** 红牌. */
        RED_CARD,
        /** 上报领导小组. */
        ESCALATE
    }

    /**
     * A rung.
     *
     * @param name          unique within the ladder; part of the claim that makes it happen once
     * @param workingDays   working days after (negative: before) the day the concern counts from
     * @param repeatEvery   working days after which it comes again, 0 for once
     */
    record Rung(String name, Concern concern, int workingDays, Deed deed, int repeatEvery) {
    }
}
