package cn.duban.workitem;

/** What a person does to a work item. Each act has a form {@code forms/<form>.form} and a guard in the aggregate. */
public enum Act {
    /** 签收: the lead unit takes the item over. */
    ACKNOWLEDGE("acknowledge"),
    /** 进展填报: the lead unit reports how far it is; the item stays in handling. */
    REPORT_PROGRESS("report-progress"),
    /** 办结: the lead unit reports completion with evidence. */
    REPORT_COMPLETION("report-completion"),
    /** 核验: the office accepts the completion or returns it with a reason; the form's {@code verdict} says which. */
    VERIFY("verify"),
    /** 协办反馈: a responsible unit adds a note; changes no state. */
    ADD_NOTE("add-note"),
    /** 催办: the office or the leadership group urges; changes no state. */
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
