package cn.duban.workitem.spi;

import cn.duban.workitem.EscalationId;
import cn.duban.workitem.WorkItemId;

/** The process of an escalation ({@code escalation}); it outlives the item's completion. */
public interface EscalationProcess {

    void start(EscalationId escalation);

    /** The leadership group has written its instruction. */
    void instructed(EscalationId escalation);

    /** The item was closed meanwhile: the leadership group is asked whether the escalation is moot. */
    void itemClosed(EscalationId escalation);

    /** The leadership group has answered: moot ends it, otherwise the instruction is still waited for. */
    void mootAnswered(EscalationId escalation, boolean moot);
}
