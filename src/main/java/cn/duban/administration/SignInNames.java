package cn.duban.administration;

import java.util.regex.Pattern;

/** What may be a sign-in name: typed on any keyboard, the same in any case. */
final class SignInNames {

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private SignInNames() {
    }

    static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }
}
