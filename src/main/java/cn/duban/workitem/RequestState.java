package cn.duban.workitem;

/** Where a request stands. */
public enum RequestState {
    /** 待分管领导审核: the unit wants its leader to confirm it before it leaves the unit. */
    CONFIRMING,
    /** 待办公室答复. */
    WITH_OFFICE,
    /** 待领导小组决定. */
    WITH_GROUP,
    /** 同意. */
    GRANTED,
    /** 不同意. */
    REFUSED,
    /** 已答复: a call for coordination got its answer. */
    ANSWERED,
    /** 未报送: the unit's leader did not let it leave the unit. */
    DECLINED,
    /** 已撤回 by the unit. */
    TAKEN_BACK,
    /** 任务已结束: its item was closed, withdrawn or given to another unit meanwhile. */
    MOOT;

    /** Whether somebody is still waited for. */
    public boolean isOpen() {
        return this == CONFIRMING || this == WITH_OFFICE || this == WITH_GROUP;
    }
}
