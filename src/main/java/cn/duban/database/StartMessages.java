package cn.duban.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said before there is a message source, or after it is gone. */
final class StartMessages {

    private StartMessages() {
    }

    static String text(String code, Object... arguments) {
        return new MessageFormat(ResourceBundle.getBundle("messages.database", Locale.ROOT).getString(code)).format(arguments);
    }
}
