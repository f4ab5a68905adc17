package cn.duban.notification;

import cn.duban.inbox.NoticeKind;

/** When a person wants to hear of a kind of notice outside the program. */
public enum Mode {
    /** 及时: in office hours at once, several together where they come close upon each other. */
    IMMEDIATE,
    /** 汇总: in the one digest of the day. */
    DIGEST,
    /** 不发: in the program only. */
    NONE;

    /** What holds while a person has chosen nothing: only what is grave does not wait for the digest. */
    static Mode usual(NoticeKind kind) {
        return switch (kind) {
            case YELLOW_CARD, RED_CARD, ESCALATION -> IMMEDIATE;
            default -> DIGEST;
        };
    }
}
