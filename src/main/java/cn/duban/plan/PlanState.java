package cn.duban.plan;

/** How far a plan has come. Each state leads to the next one only; nothing leads back once it is issued. */
public enum PlanState {
    /** 草稿: read in, to be repaired and confirmed by the office. */
    DRAFT,
    /** 已确认: nothing is open any more and nothing may be changed any more. */
    CONFIRMED,
    /** 下达中: the models are compiled; actions are being started and items registered, also after a break in between. */
    ISSUING,
    /** 已下达: every item of every action is registered. */
    ISSUED;

    boolean leadsTo(PlanState next) {
        return next.ordinal() == ordinal() + 1 || this == CONFIRMED && next == DRAFT;
    }
}
