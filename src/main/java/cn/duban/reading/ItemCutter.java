package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Outline.Node;
import cn.duban.reading.RawItem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts the items out of the outline. Items are the deepest numbers that carry work: 1. 2. 3., their （1）（2） only where these have
 * units of their own, a whole （一） where it has no numbers, a whole paragraph where it closes with its own units.
 */
final class ItemCutter {

    private static final Pattern NOT_WORK = Pattern.compile("(?:总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|基本情况|对象范围|实施范围|总体目标|工作目标|主要目标|目标任务|行动目标|"
            + "发展目标|保障措施|工作保障|组织领导|组织保障|组织实施|工作要求|责任落实|进度安排|实施步骤|时间安排|步骤安排|有关要求|附则|加强领导|强化保障|实施保障|附件).*");
    private static final Pattern PAGE_OF_REST = Pattern.compile("[。;.,、]*");

    private final String text;
    private final String folded;
    private final UnitNames names;
    private final List<RawItem> items = new ArrayList<>();

    private ItemCutter(String text, String folded, UnitNames names) {
        this.text = text;
        this.folded = folded;
        this.names = names;
    }

    static List<RawItem> cut(String text, String folded, Node root, UnitNames names) {
        ItemCutter cutter = new ItemCutter(text, folded, names);
        cutter.root(root);
        return cutter.items;
    }

    private void root(Node root) {
        boolean somebodyIsNamed = root.hasPlaces();
        List<Node> top = root.children();
        if (top.isEmpty() || !root.places().isEmpty() && root.places().stream().anyMatch(place -> place.start() < root.ownEnd())) {
            paragraphs(root, Optional.empty(), 0, root.ownEnd());
        }
        for (Node node : top) {
            if (node.level() == Level.PART) {
                if (somebodyIsNamed ? node.hasPlaces() : !isNoWork(node)) {
                    group(node);
                }
            } else {
                leafOrGroup(node, Optional.empty());
            }
        }
    }

    private boolean isNoWork(Node node) {
        return NOT_WORK.matcher(folded.substring(node.bodyStart(), Math.min(node.end(), node.bodyStart() + 20))).lookingAt();
    }

    /** A heading: its children are items or further headings; without children its paragraphs are. */
    private void group(Node node) {
        if (node.children().isEmpty()) {
            if (headsUnits(node)) {
                heading(node);
            } else if (grouped(node.places()).size() > 1) {
                paragraphs(node, Optional.of(node), node.bodyStart(), node.end());
            } else {
                leaf(node, Optional.empty());
            }
            return;
        }
        node.children().forEach(child -> leafOrGroup(child, Optional.of(node)));
    }

    private void leafOrGroup(Node child, Optional<Node> above) {
        boolean childrenAreItems = child.children().stream().anyMatch(grandchild -> grandchild.level() == Level.NUMBER
                || grandchild.level() == Level.SECTION
                || grandchild.level() == Level.SUB_NUMBER && (grandchild.hasPlaces() || headsUnits(child)));
        if (childrenAreItems) {
            group(child);
        } else if (child.level() == Level.SECTION && headsUnits(child)) {
            heading(child);
        } else {
            leaf(child, above);
        }
    }

    /** Whether units stand right behind the heading, as 牵头单位：… and not at the end of the text. */
    private boolean headsUnits(Node node) {
        return !node.places().isEmpty() && followsHeading(node, node.places().get(0)) && node.places().get(0).end() < node.end() - 1
                && hasWords(node.places().get(node.places().size() - 1).end(), node.end());
    }

    private boolean followsHeading(Node node, Place place) {
        return place.start() <= Headings.of(folded, node).nameEnd() + 2;
    }

    /** A heading whose whole text is one item: action and item in one. */
    private void heading(Node node) {
        int from = node.places().isEmpty() ? Headings.of(folded, node).bodyStart() : node.places().get(node.places().size() - 1).end();
        add(Optional.of(node), Optional.empty(), "", false, from, node.end(), from, node.end(), Optional.empty());
    }

    private void leaf(Node node, Optional<Node> above) {
        List<Place> places = grouped(node.subtree().flatMap(n -> n.places().stream()).toList());
        int from = node.start();
        int body = node.bodyStart();
        boolean lost = node.level() == Level.NUMBER && node.printed().isEmpty();
        String printed = node.printed();
        Optional<Node> own = Optional.of(node);
        if (places.size() == 1 && standsBehindTitle(node, places.get(0))) {
            Place place = places.get(0);
            add(above, own, printed, lost, Excerpt.of(text, new int[] {body, place.start()}, new int[] {place.end(), node.end()}), from, node.end(),
                    Optional.of(place));
            return;
        }
        for (Place place : places) {
            if (!hasWords(body, place.start())) {
                body = place.end();
                continue;
            }
            add(above, own, printed, lost, body, place.start(), from, place.end(), Optional.of(place));
            body = place.end();
            from = body;
            printed = "";
            lost = true;
            own = Optional.empty();
        }
        if (places.isEmpty()) {
            add(above, own, printed, lost, body, node.end(), from, node.end(), Optional.empty());
        } else if (!hasWords(node.bodyStart(), places.get(0).start())) {
            Place last = places.get(places.size() - 1);
            add(above, Optional.of(node), node.printed(), lost, last.end(), node.end(), node.start(), node.end(), Optional.of(last));
        }
    }

    /** "1.加强统筹（责任单位：…）" with the text in the lines below. */
    private boolean standsBehindTitle(Node node, Place place) {
        String title = folded.substring(node.bodyStart(), place.start());
        return title.length() <= 40 && title.indexOf('。') < 0 && hasWords(node.bodyStart(), place.start()) && hasWords(place.end(), node.end())
                && place.end() < node.end() && (folded.charAt(place.end()) == '\n' || folded.charAt(place.end()) == '。');
    }

    /** Paragraphs without numbers: each that closes with its units is an item. */
    private void paragraphs(Node node, Optional<Node> action, int from, int to) {
        int start = Math.max(from, node.isRoot() ? from : Headings.of(folded, node).bodyStart());
        for (Place place : grouped(node.places())) {
            if (place.start() >= to) {
                break;
            }
            int line = folded.lastIndexOf('\n', place.start() - 1) + 1;
            int body = hasWords(Math.max(line, start), place.start()) ? Math.max(line, start) : Math.max(start, paragraphAbove(line, start));
            if (hasWords(body, place.start())) {
                add(action, Optional.empty(), "", false, body, place.start(), body, place.end(), Optional.of(place));
            }
            start = place.end();
        }
    }

    private int paragraphAbove(int line, int start) {
        return line - 2 < start ? start : folded.lastIndexOf('\n', line - 2) + 1;
    }

    /** Label lines one below the other, and a bracket directly behind another, speak of the same item. */
    private List<Place> grouped(List<Place> places) {
        List<Place> out = new ArrayList<>();
        for (Place place : places) {
            Place last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && !hasWords(last.end(), place.start())) {
                out.set(out.size() - 1, new Place(last.start(), place.end(), last.bodyStart(), place.bodyEnd(), place.closed()));
            } else {
                out.add(place);
            }
        }
        return out;
    }

    private boolean hasWords(int from, int to) {
        return from < to && !PAGE_OF_REST.matcher(folded.substring(from, to).replace("\n", "")).matches();
    }

    private Assignment assignment(Place place) {
        return Assignment.read(folded.substring(place.bodyStart(), place.bodyEnd()).replace("\n", ""), names);
    }

    private void add(Optional<Node> action, Optional<Node> node, String printed, boolean lost, int bodyStart, int bodyEnd, int start, int end,
                     Optional<Place> own) {
        int from = bodyStart;
        while (from < bodyEnd && "。;.,、\n".indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        if (hasWords(from, bodyEnd)) {
            add(action, node, printed, lost, Excerpt.of(text, from, bodyEnd), start, end, own);
        }
    }

    private void add(Optional<Node> action, Optional<Node> node, String printed, boolean lost, Excerpt body, int start, int end, Optional<Place> own) {
        items.add(new RawItem(action, node, printed, lost, body, start, end, own.map(this::assignment).orElse(Assignment.nobody()),
                own.map(place -> new Span(place.start(), place.end())).orElse(Span.NONE), ""));
    }
}
