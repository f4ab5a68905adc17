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

    private static int pair(char left, char right) {
        return left << 16 | right;
    }
}
