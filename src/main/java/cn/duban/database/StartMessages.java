package cn.duban.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said before there is a message source, or after it is gone. A code begins with the module whose messages hold it. */
final class StartMessages {

    private StartMessages() {
    }

    static String text(String code, Object... arguments) {
        return new MessageFormat(ResourceBundle.getBundle("messages." + code.substring(0, code.indexOf('.')), Locale.ROOT).getString(code)).format(arguments);
    }
}
