package cn.duban.plan.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A place between two sentences at which an item may be split.
 *
 * @param at     offset in the item's text
 * @param before the last words in front of it
 * @param after  the first words behind it
 */
record SentenceCut(int at, String before, String after) {

    private static final String ENDS = "。；;！？!?";
    private static final int WORDS = 14;

    /** The borders of the sentences; those inside of brackets divide nothing. */
    static List<SentenceCut> in(String text) {
        List<SentenceCut> cuts = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0));
            if (depth == 0 && ENDS.indexOf(c) >= 0 && !text.substring(i + 1).isBlank()) {
                cuts.add(new SentenceCut(i + 1, text.substring(Math.max(0, i + 1 - WORDS), i + 1), text.substring(i + 1, Math.min(text.length(), i + 1 + WORDS))));
            }
        }
        return cuts;
    }
}
