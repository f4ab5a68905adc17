package cn.duban.inbox.web;

import cn.duban.inbox.Notices;
import cn.duban.security.CurrentOfficial;
import cn.duban.web.ShellMark;
import org.springframework.stereotype.Component;

/** 消息 in the top bar: how many are unread. */
@Component("unreadMark")
class UnreadMark implements ShellMark {

    private final Notices notices;
    private final CurrentOfficial official;

    UnreadMark(Notices notices, CurrentOfficial official) {
        this.notices = notices;
        this.official = official;
    }

    @Override
    public String fragment() {
        return "inbox/mark :: mark";
    }

    public int unread() {
        return notices.unread(official.scope());
    }
}
