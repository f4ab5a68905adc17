package cn.duban.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much two texts have in common, by the pairs of neighbouring characters in them; marks and spaces do not count. */
final class Likeness {

    private final Map<String, Set<String>> pairs = new HashMap<>();

    /** From 0 to 1: twice what both share, by all that both have. */
    double of(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * shared(first, second) / (first.size() + second.size());
    }

    /** From 0 to 1: how much of the part is in the whole. */
    double within(String part, String whole) {
        Set<String> first = pairs(part);
        return first.isEmpty() ? 0 : (double) shared(first, pairs(whole)) / first.size();
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private Set<String> pairs(String text) {
        return pairs.computeIfAbsent(text, words -> {
            String plain = words.replaceAll("[\\p{P}\\p{S}\\s]+", "");
            Set<String> found = new HashSet<>();
            for (int i = 0; i + 2 <= plain.length(); i++) {
                found.add(plain.substring(i, i + 2));
            }
            return found;
        });
    }
}
