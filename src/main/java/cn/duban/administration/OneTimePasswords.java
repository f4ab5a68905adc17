package cn.duban.administration;

import java.security.SecureRandom;

/** Passwords that are copied from a slip of paper: twelve characters (about 58 bits), none that looks like another. */
final class OneTimePasswords {

    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePasswords() {
    }

    static String draw() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, CHARACTERS.length()).forEach(index -> password.append(CHARACTERS.charAt(index)));
        return password.toString();
    }
}
