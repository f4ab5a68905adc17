package cn.duban.workitem;

/** What a body is to a work item. Whoever has a part sees the item; nobody else does. */
public enum Part {
    /** 牵头单位. */
    LEAD,
    /** 责任单位. */
    RESPONSIBLE,
    /** 领导小组办公室. */
    OFFICE,
    /** 领导小组. */
    LEADERSHIP_GROUP,
    /** 上级任务牵头单位: leads the item of which this one is a part. */
    PARENT_LEAD
}
