package cn.duban.workitem;

import java.util.Arrays;
import java.util.Optional;

/** 申请: what a unit can ask of those above it. Each kind has a form of its own for asking, for the office's answer and for the leadership group's. */
public enum RequestKind {
    /** 延期: a later deadline. */
    EXTENSION("extension"),
    /** 中止: the item's clocks stand still while an external cause lasts. */
    PAUSE("pause"),
    /** 需协调事项: help that the unit cannot get by itself. */
    COORDINATION("coordination");

    private final String form;

    RequestKind(String form) {
        this.form = form;
    }

    /** Name of the form with which it is raised; also the kind's name in URLs. */
    public String form() {
        return form;
    }

    /** Whether it asks for something about the item's date, so that one of them is enough at a time. */
    boolean isAboutTheDate() {
        return this != COORDINATION;
    }

    public static Optional<RequestKind> named(String form) {
        return Arrays.stream(values()).filter(kind -> kind.form.equals(form)).findFirst();
    }
}
