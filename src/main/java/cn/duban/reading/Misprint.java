package cn.duban.reading;

import java.util.Objects;

/**
 * A figure or word of the text that cannot be what the plan said.
 *
 * @param kind    {@link Repair.Kind#LOOK_ALIKE} for figures, {@link Repair.Kind#SWAPPED_WORD} for words
 * @param start   where it stands in the text that was looked through
 * @param end     after its last character
 * @param printed as it is printed
 * @param meant   what it most likely was
 * @param rule    the name of the rule that noticed it, as {@code lost-dash-in-ages}
 * @param certain whether no other reading is left; otherwise it is a question
 */
record Misprint(Repair.Kind kind, int start, int end, String printed, String meant, String rule, boolean certain) {

    Misprint {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(printed);
        Objects.requireNonNull(meant);
        Objects.requireNonNull(rule);
    }
}
