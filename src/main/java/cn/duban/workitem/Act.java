package cn.duban.workitem;

/** What a person does to a work item. Each act has a form {@code forms/<form>.form} and a guard in the aggregate. */
public enum Act {
    /** 签收: the lead unit takes the item over. */
    ACKNOWLEDGE("acknowledge"),
    /** 拒收: the lead unit refuses the assignment with a reason; the office rules. */
    REFUSE("refuse"),
    /** 裁定: the office upholds the assignment, gives it to another unit, or withdraws the item; the form's {@code ruling} says which. */
    RULE("rule"),
    /** 转办: the office refers the item to another unit, which signs for it anew. */
    REFER("refer"),
    /** 进展填报: the lead unit reports how far it is; the item stays in handling. */
    REPORT_PROGRESS("report-progress"),
    /** 办结: the lead unit reports completion with evidence. */
    REPORT_COMPLETION("report-completion"),
    /** 核验: the office accepts the completion or returns it with a reason and a date; the form's {@code verdict} says which. */
    VERIFY("verify"),
    /** 恢复: the external cause has gone, the item is handled again. */
    RESUME("resume"),
    /** 销号: the office evaluates the item (grade and words) and strikes it off. */
    STRIKE_OFF("strike-off"),
    /** 重新办理: the office takes a done item up again, with a reason and a date. */
    REOPEN("reopen"),
    /** 撤销: the office withdraws the item, with a reason. */
    WITHDRAW("withdraw"),
    /** 备注: a responsible unit adds a remark; changes no state. */
    ADD_NOTE("add-note"),
    /** 催办: the office or the leadership group urges, at most once a day; changes no state. */
    URGE("urge"),
    /** 批示: the leadership group instructs; changes no state, and answers the escalations that wait for an instruction on the item. */
    INSTRUCT("instruct");

    private final String form;

    Act(String form) {
        this.form = form;
    }

    /** Name of the form, without folder and ending; also the act's name in URLs and in the models. */
    public String form() {
        return form;
    }
}
