package cn.duban.reading;

import cn.duban.reading.Outline.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a document is laid out, once its items are cut.
 *
 * @param text          the cleaned text
 * @param folded        the same with punctuation folded, character for character
 * @param root          its headings and numbers
 * @param items         its items in document order
 * @param numbers       their true numbers
 * @param actionNumbers the action of each
 * @param names         reads the names of units
 */
record Layout(String text, String folded, Node root, List<RawItem> items, List<String> numbers, List<Integer> actionNumbers, UnitNames names) {

    /** Where the first heading or item begins. */
    int bodyStart() {
        int first = items.stream().mapToInt(RawItem::start).min().orElse(0);
        return root.children().stream().mapToInt(Node::start).filter(start -> start < first).min().orElse(first);
    }

    int lastItemEnd() {
        return items.stream().mapToInt(RawItem::end).max().orElse(folded.length());
    }

    /** The stretches from one item to the next, as start and end. */
    List<int[]> outside() {
        List<int[]> gaps = new ArrayList<>();
        int at = 0;
        for (RawItem item : items) {
            if (item.start() > at) {
                gaps.add(new int[] {at, item.start()});
            }
            at = Math.max(at, item.end());
        }
        if (at < folded.length()) {
            gaps.add(new int[] {at, folded.length()});
        }
        return gaps;
    }

    /** The starts of the items, counting up, to be searched many times. */
    int[] itemStarts() {
        return items.stream().mapToInt(RawItem::start).sorted().toArray();
    }

    static boolean anyWithin(int[] sorted, int from, int to) {
        int at = Arrays.binarySearch(sorted, from);
        int first = at >= 0 ? at : -at - 1;
        return first < sorted.length && sorted[first] < to;
    }
}
