package cn.duban.reading;

import cn.duban.reading.Passage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Tiles the cleaned text by what came of each stretch. Every stretch is claimed once or more, the later claim wins; what nobody claims is
 * uncovered and is cut where a paragraph, a heading or a number begins. Signs without a letter or digit go with the words before them.
 */
final class Passages {

    private final Layout layout;
    private final String text;
    private final int[] claims;
    private final BitSet borders = new BitSet();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final Sections sections;

    Passages(Layout layout) {
        this.layout = layout;
        this.text = layout.folded();
        this.claims = new int[text.length()];
        Arrays.fill(claims, -1);
        this.sections = new Sections(layout);
        for (int i = 0; i < layout.items().size(); i++) {
            claim(layout.items().get(i).start(), layout.items().get(i).end(), Kind.ITEM, layout.numbers().get(i));
        }
        layout.root().subtree().filter(node -> !node.isRoot()).forEach(node -> borders.set(node.start()));
    }

    void claim(int start, int end, Kind kind, String ref) {
        if (end > start) {
            Arrays.fill(claims, start, end, kinds.size());
            kinds.add(kind);
            refs.add(ref);
        }
    }

    /** Claims only what nobody has claimed yet. */
    void claimFree(int start, int end, Kind kind, String ref) {
        for (int from = start; from < end; ) {
            int to = from + 1;
            boolean free = claims[from] < 0;
            while (to < end && claims[to] < 0 == free) {
                to++;
            }
            if (free) {
                claim(from, to, kind, ref);
            }
            from = to;
        }
    }

    /** Claims the headings that stand outside of items, each with the number of the action it names, and the units that stand with it. */
    void claimHeadings(Map<Integer, Integer> actionByStart) {
        layout.root().subtree().filter(node -> !node.isRoot() && isFree(node.start())).forEach(node -> {
            String action = actionByStart.containsKey(node.start()) ? String.valueOf(actionByStart.get(node.start())) : "";
            claimFree(node.start(), sections.nameEnd(node), Kind.HEADING, action);
            node.places().forEach(place -> claimFree(place.start(), place.end(), Kind.CLAUSE, action));
        });
        TableColumns.headings(text).forEach(row -> claimFree(row.start(), row.end(), Kind.HEADING, ""));
    }

    boolean isFree(int at) {
        return claims[at] < 0;
    }

    /** The passages that follow each other from the first character of the text to the last. */
    List<Passage> tiled() {
        List<Passage> out = new ArrayList<>();
        int start = 0;
        boolean substance = false;
        for (int i = 1; i <= text.length(); i++) {
            substance |= Character.isLetterOrDigit(text.charAt(i - 1));
            if (i == text.length() || ends(start, i)) {
                boolean free = claims[start] < 0;
                start = free && substance && !out.isEmpty() ? withClosingSigns(out, start) : start;
                if (free && !substance && !out.isEmpty()) {
                    Passage before = out.remove(out.size() - 1);
                    out.add(new Passage(before.start(), i, before.kind(), before.ref(), before.section()));
                } else if (!free || substance || i == text.length()) {
                    int from = out.isEmpty() ? 0 : start;
                    out.add(new Passage(from, i, free ? Kind.UNCOVERED : kinds.get(claims[start]), free ? "" : refs.get(claims[start]), sections.at(start)));
                }
                start = i;
                substance = false;
            }
        }
        return out;
    }

    /** The full stop behind a heading belongs to it. */
    private int withClosingSigns(List<Passage> out, int start) {
        int at = start;
        while ("。;:,、.!?)]\n\t ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at > start) {
            Passage before = out.remove(out.size() - 1);
            out.add(new Passage(before.start(), at, before.kind(), before.ref(), before.section()));
        }
        return at;
    }

    private boolean ends(int start, int at) {
        if (text.charAt(at) == '\n') {
            return false;
        }
        return claims[at] != claims[start] || claims[at] < 0 && (text.charAt(at - 1) == '\n' || borders.get(at));
    }
}
