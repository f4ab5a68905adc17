package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Outline.Node;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the words of an item end that no bracket closes, and whether several brackets close one item or several. */
final class LeafEnds {

    private static final Pattern CLOSES = Pattern.compile("附件?[:1-9]|附表|抄送|主送|联系人|\\(?此件|(?:本|此)(?:方案|计划|意见|要点|通知|办法)自|[\\u4E00-\\u9FFF]{4,30}(?:政府|办公室|办公厅|委员会|领导小组|局|厅)$"
            + "|(?:20\\d\\d|二[零一二三四五六七八九]{3})年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日");

    private final String folded;
    private final Map<Node, Node> next = new HashMap<>();
    private final int[] mostLines = new int[Marks.Level.values().length];

    LeafEnds(String folded, Node root) {
        this.folded = folded;
        Map<Marks.Level, Node> last = new EnumMap<>(Marks.Level.class);
        root.subtree().filter(node -> !node.isRoot()).forEach(node -> {
            Node before = last.put(node.level(), node);
            if (before != null) {
                next.put(before, node);
            }
            if (!isLast(node)) {
                int level = node.level().ordinal();
                mostLines[level] = Math.max(mostLines[level], lines(node));
            }
        });
    }

    private static boolean isLast(Node node) {
        List<Node> siblings = node.parent().children();
        return siblings.get(siblings.size() - 1) == node;
    }

    private int lines(Node node) {
        int lines = 1;
        int end = trimmed(node);
        for (int at = folded.indexOf('\n', node.start()); at >= 0 && at < end; at = folded.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private int trimmed(Node node) {
        int end = node.end();
        while (end > node.bodyStart() && folded.charAt(end - 1) == '\n') {
            end--;
        }
        return end;
    }

    /** The last number of a section is followed by what belongs to the document: of its lines only as many are its own as others have. */
    int of(Node node) {
        if (!node.children().isEmpty() && !node.isRoot()) {
            return of(node.children().get(node.children().size() - 1));
        }
        int end = trimmed(node);
        int own = node.isRoot() || !isLast(node) ? Integer.MAX_VALUE : mostLines[node.level().ordinal()];
        int line = 1;
        for (int at = folded.indexOf('\n', node.bodyStart()); at >= 0 && at < end; at = folded.indexOf('\n', at + 1)) {
            int to = folded.indexOf('\n', at + 1);
            String words = folded.substring(at + 1, to < 0 ? folded.length() : to);
            if (own > 0 && line >= own || words.indexOf('\t') >= 0 || CLOSES.matcher(words).lookingAt()) {
                return at;
            }
            line++;
        }
        return end;
    }

    /**
     * "1.…（A负责）…（B负责）": two items if the next number leaves room for the one that was lost, one item if it is the very next number.
     * Pieces that begin a line are items.
     */
    boolean speakOfOneItem(Node node, List<Place> places) {
        for (int i = 0; i + 1 < places.size(); i++) {
            int at = places.get(i).end();
            while (at < folded.length() && "。; ".indexOf(folded.charAt(at)) >= 0) {
                at++;
            }
            if (at < folded.length() && folded.charAt(at) == '\n') {
                return false;
            }
        }
        Node following = next.get(node);
        return following != null && node.value() > 0 && following.value() == node.value() + 1;
    }
}
