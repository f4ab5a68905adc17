package cn.duban.notification;

import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Language;
import java.util.stream.Collectors;

/** Who is written to, as they are now: their posts, what they want, their language, and the working days of their region. */
record Recipient(Official official, String unit, Language language, MessageSetting setting, WorkCalendar calendar) {

    VisibleScope scope() {
        return new VisibleScope(official.posts().stream().map(Post::body).collect(Collectors.toSet()));
    }
}
