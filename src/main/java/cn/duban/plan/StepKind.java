package cn.duban.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a supervision step (督办步骤) is. */
public enum StepKind {
    /** 调度. */
    SCHEDULING("scheduling"),
    /** 专题会议. */
    MEETING("meeting"),
    /** 督查. */
    SUPERVISION_ROUND("supervision-round"),
    /** 总结评估. */
    CLOSING_REVIEW("closing-review"),
    /** 节点: something is to be reached by a date; comes once, on that date. */
    MILESTONE("milestone");

    private final String code;

    StepKind(String code) {
        this.code = code;
    }

    /** The word in models, columns and message keys. */
    public String code() {
        return code;
    }

    /** Those that come round by a cycle, or once at the action's end. */
    public static List<StepKind> recurring() {
        return Arrays.stream(values()).filter(kind -> kind != MILESTONE).toList();
    }

    static Optional<StepKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
