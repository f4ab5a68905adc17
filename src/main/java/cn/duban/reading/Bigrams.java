package cn.duban.reading;

import java.util.HashMap;
import java.util.Map;

/** How often two characters stand side by side in a document: what the document itself says about which words go together. */
final class Bigrams {

    private final Map<Integer, Integer> counts = new HashMap<>();

    Bigrams(String folded) {
        char before = '\n';
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ' ') {
                continue;
            }
            counts.merge(pair(before, c), 1, Integer::sum);
            before = c;
        }
    }

    int of(char left, char right) {
        return counts.getOrDefault(pair(left, right), 0);
    }

    /** How alike two names are: twice the pairs of characters they share over all their pairs, 0 to 1. */
    static double likeness(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        Map<Integer, Integer> left = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            left.merge(pair(a.charAt(i), a.charAt(i + 1)), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            Integer count = left.computeIfPresent(pair(b.charAt(i), b.charAt(i + 1)), (pair, n) -> n - 1);
            common += count != null && count >= 0 ? 1 : 0;
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }

    private static int pair(char left, char right) {
        return left << 16 | right;
    }
}
