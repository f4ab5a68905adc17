package cn.duban.workitem;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Sentences that are written down for good, in notices and history: in Chinese, as the office would say them. */
final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
