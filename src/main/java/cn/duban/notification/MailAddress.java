package cn.duban.notification;

import java.util.Locale;
import java.util.regex.Pattern;

/** 邮箱: a plain address, without a name or comments around it, as an official would type it. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private MailAddress() {
    }

    static boolean isOne(String written) {
        return written.length() <= LONGEST && FORM.matcher(written).matches();
    }

    /** The part after the @, in lower case. */
    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
