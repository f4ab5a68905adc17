package cn.duban.workitem;

/** What a person does to a contribution. Each act has a form {@code forms/<form>.form} and a guard in the aggregate. */
public enum ContributionAct {
    /** 签收: the responsible unit takes its part over. */
    ACKNOWLEDGE("contribution-acknowledge"),
    /** 拒收: the responsible unit holds that it is not its matter, with a reason; the office rules. */
    REFUSE("contribution-refuse"),
    /** 裁定: the office upholds the assignment or lifts it; the form's {@code ruling} says which. */
    RULE("contribution-rule"),
    /** 反馈: the responsible unit delivers its part. */
    DELIVER("contribution-deliver"),
    /** 撤回: the responsible unit takes its delivery back before it is merged. */
    TAKE_BACK("contribution-take-back"),
    /** 汇总: the lead unit merges what was delivered. */
    MERGE("contribution-merge"),
    /** 退回: the lead unit returns what was delivered, with a reason and a date. */
    RETURN("contribution-return"),
    /** 免予反馈: the lead unit needs nothing from the unit any more, with a reason. */
    EXCUSE("contribution-excuse"),
    /** 再催: the lead unit or the office asks the unit again, at most once a day, perhaps with another date. */
    ASK_AGAIN("contribution-ask-again");

    private final String form;

    ContributionAct(String form) {
        this.form = form;
    }

    /** Name of the form, without folder and ending; also the act's name in URLs and in the model. */
    public String form() {
        return form;
    }
}
