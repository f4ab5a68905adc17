package cn.duban.notification;

import cn.duban.inbox.NoticeKind;
import cn.duban.org.OfficialId;
import java.util.Map;
import java.util.Optional;

/**
 * 消息设置: what a person wants to be sent.
 *
 * @param email      where to; without it there is no e-mail
 * @param digest     whether the digest of the day is wanted
 * @param digestHour from which full hour on, in China
 * @param modes      by kind, where they differ from the usual
 */
record MessageSetting(OfficialId official, Optional<String> email, boolean byMail, boolean byChat, boolean digest, int digestHour,
                      Map<NoticeKind, Mode> modes) {

    static final int USUAL_HOUR = 9;

    MessageSetting {
        modes = Map.copyOf(modes);
    }

    static MessageSetting usual(OfficialId official) {
        return new MessageSetting(official, Optional.empty(), true, true, true, USUAL_HOUR, Map.of());
    }

    Mode mode(NoticeKind kind) {
        return modes.getOrDefault(kind, Mode.usual(kind));
    }

    boolean wants(Channel channel) {
        return switch (channel) {
            case EMAIL -> byMail && email.isPresent();
            case WEBHOOK -> byChat;
        };
    }
}
