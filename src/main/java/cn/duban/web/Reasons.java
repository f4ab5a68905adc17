package cn.duban.web;

import cn.duban.shared.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why something was refused. */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Refusal refusal) {
        return of(refusal.code(), refusal.arguments());
    }

    /** The words of a message key; an unknown key stands for itself, so that a missing text is seen and hides nothing. */
    public String of(String code, Object... arguments) {
        return messages.getMessage(code, arguments, code, Locale.SIMPLIFIED_CHINESE);
    }
}
