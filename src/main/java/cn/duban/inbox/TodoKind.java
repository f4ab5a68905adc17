package cn.duban.inbox;

/** What a todo asks for. */
public enum TodoKind {
    /** 待签收. */
    ACKNOWLEDGE(Term.OF_THE_STEP),
    /** 办理. */
    HANDLE(Term.OF_THE_MATTER),
    /** 待核验. */
    VERIFY(Term.OF_THE_STEP),
    /** 拒收待裁定. */
    RULE(Term.OF_THE_STEP),
    /** 中止中，待恢复: only a place to find it; nobody is late by it. */
    RESUME(Term.NONE),
    /** 待评价销号. */
    STRIKE_OFF(Term.OF_THE_STEP),
    /** 待批示. */
    INSTRUCT(Term.NONE),
    /** 待确认是否仍需批示. */
    CONFIRM_MOOT(Term.NONE),
    /** 督导环节: scheduling, meeting, round, closing review. */
    SUPERVISION_STEP(Term.OF_THE_STEP),
    /** 协办待签收. */
    ACKNOWLEDGE_CONTRIBUTION(Term.OF_THE_STEP),
    /** 协办待反馈. */
    CONTRIBUTE(Term.OF_THE_STEP),
    /** 反馈待汇总: it only waits; the item's own date presses. */
    MERGE_CONTRIBUTION(Term.NONE),
    /** 协办拒收待裁定. */
    RULE_ON_CONTRIBUTION(Term.NONE),
    /** 待审核申请: the unit's leader lets a request leave the unit, or not. */
    CONFIRM_REQUEST(Term.OF_THE_STEP),
    /** 待答复申请: the office. */
    ANSWER_REQUEST(Term.OF_THE_STEP),
    /** 待决定申请: the leadership group. */
    DECIDE_REQUEST(Term.OF_THE_STEP),
    /** 待分管领导审核: the matter's own date runs on meanwhile. */
    CONFIRM(Term.OF_THE_MATTER);

    private final Term term;

    TodoKind(Term term) {
        this.term = term;
    }

    /** What the due date of such a todo says. */
    public Term term() {
        return term;
    }

    /** Whose clock a due date is. */
    public enum Term {
        /** By then this step is expected; the matter itself may have longer. */
        OF_THE_STEP,
        /** The deadline of the matter. */
        OF_THE_MATTER,
        /** It only puts the list in order: nobody is late by it. */
        NONE
    }
}
