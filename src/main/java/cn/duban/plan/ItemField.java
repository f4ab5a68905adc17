package cn.duban.plan;

import java.util.List;
import java.util.function.Function;

/** What of an item can differ between a draft and what is offered, in the order in which a page shows it. */
public enum ItemField {
    /** 专项行动, by its id. */
    ACTION(BreakdownItem::action),
    /** 序号. */
    NUMBER(BreakdownItem::number),
    /** 简称. */
    TITLE(BreakdownItem::title),
    /** 任务. */
    TEXT(BreakdownItem::text),
    /** 牵头单位, and whether it was presumed. */
    LEAD(item -> List.of(item.lead(), item.leadPresumed())),
    /** 责任单位, in order. */
    RESPONSIBLE(BreakdownItem::responsible),
    /** 完成时限, and whether it was presumed; by which words of the plan is no difference. */
    DEADLINE(item -> item.deadline().map(deadline -> List.of(deadline.date(), deadline.presumed()))),
    /** 填报周期. */
    CYCLE(BreakdownItem::cycle),
    /** 指标, as they are written. */
    TARGETS(item -> TargetLines.write(item.targets()));

    private final Function<BreakdownItem, Object> value;

    ItemField(Function<BreakdownItem, Object> value) {
        this.value = value;
    }

    boolean isSame(BreakdownItem one, BreakdownItem other) {
        return value.apply(one).equals(value.apply(other));
    }
}
