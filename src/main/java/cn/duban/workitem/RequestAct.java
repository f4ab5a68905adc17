package cn.duban.workitem;

import java.util.Arrays;
import java.util.Optional;

/** What a person does to a request that was raised. */
public enum RequestAct {
    /** 审核: the unit's leader lets it leave the unit, or not. */
    CONFIRM("confirm"),
    /** 答复: the office grants, refuses or passes up. */
    ANSWER("answer"),
    /** 决定: the leadership group grants or refuses. */
    DECIDE("decide"),
    /** 撤回: the unit no longer asks. */
    TAKE_BACK("take-back");

    private final String name;

    RequestAct(String name) {
        this.name = name;
    }

    /** The act's name in URLs. */
    public String path() {
        return name;
    }

    /** Name of the form with which it is done to a request of this kind. */
    public String form(RequestKind kind) {
        return switch (this) {
            case CONFIRM, TAKE_BACK -> name + "-request";
            case ANSWER, DECIDE -> name + "-" + kind.form();
        };
    }

    public static Optional<RequestAct> named(String path) {
        return Arrays.stream(values()).filter(act -> act.name.equals(path)).findFirst();
    }
}
