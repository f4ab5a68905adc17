package cn.duban.reading;

import cn.duban.reading.Outline.Node;
import cn.duban.reading.Passage.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Tiles the cleaned text by what came of each stretch. Later claims win over earlier ones: a heading inside an item stays a heading. */
final class Passages {

    private final String text;
    private final int[] claims;
    private final List<Passage> claimed = new ArrayList<>();

    private Passages(String text) {
        this.text = text;
        this.claims = new int[text.length()];
        Arrays.fill(claims, -1);
    }

    static List<Passage> of(String text, Node root, List<RawItem> raw, List<DraftAction> actions, List<DraftItem> items, List<DraftDuty> duties) {
        Passages passages = new Passages(text);
        for (int i = 0; i < raw.size(); i++) {
            passages.claim(raw.get(i).start(), raw.get(i).end(), Kind.ITEM, items.get(i).no());
        }
        duties.forEach(duty -> passages.claim(duty.span().start(), duty.span().end(), Kind.DUTY, duty.key()));
        actions.forEach(action -> passages.claim(action.span().start(), action.span().end(), Kind.HEADING, String.valueOf(action.no())));
        return passages.tiled(root);
    }

    private void claim(int start, int end, Kind kind, String ref) {
        if (end > start) {
            Arrays.fill(claims, start, end, claimed.size());
            claimed.add(new Passage(start, end, kind, ref, ""));
        }
    }

    private List<Passage> tiled(Node root) {
        List<Passage> out = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || claims[i] != claims[start] && text.charAt(i) != '\n') {
                Kind kind = claims[start] < 0 ? Kind.UNCOVERED : claimed.get(claims[start]).kind();
                String ref = claims[start] < 0 ? "" : claimed.get(claims[start]).ref();
                out.add(new Passage(start, i, kind, ref, section(root, start)));
                start = i;
            }
        }
        return out;
    }

    private String section(Node root, int at) {
        Deque<String> headings = new ArrayDeque<>();
        root.subtree().filter(node -> !node.isRoot() && !node.children().isEmpty() && node.start() <= at && at < node.end())
                .forEach(node -> headings.addLast(Headings.of(text, node).name()));
        return String.join(" / ", headings);
    }
}
