package cn.duban.notification;

/** 渠道: a way out of the program to a person. */
public enum Channel {
    /** 邮件. */
    EMAIL,
    /** 单位即时通讯: the office's own chat gateway. */
    WEBHOOK
}
