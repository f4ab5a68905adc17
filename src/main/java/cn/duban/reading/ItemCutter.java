package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Outline.Node;
import cn.duban.reading.RawItem.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the items out of the outline. Items are the deepest numbers that carry work: 1. 2. 3., their （1）（2） only where these have
 * units of their own, a whole （一） where it has no numbers, a whole paragraph where it closes with its own units.
 */
final class ItemCutter {

    private static final Set<Level> HEADINGS = EnumSet.of(Level.CHAPTER, Level.PART, Level.THEME, Level.SECTION);
    private static final Set<Level> SUBS = EnumSet.of(Level.SUB_NUMBER, Level.CIRCLE);
    private static final int LONGEST_TITLE = 40;
    private static final int SHORTEST_PARAGRAPH = 12;

    private final String text;
    private final String folded;
    private final UnitNames names;
    private final HeadingUnits heads;
    private final LeafEnds ends;
    private final boolean somebodyIsNamed;
    private final boolean paragraphStyle;
    private final List<RawItem> items = new ArrayList<>();
    /** Whether some child of a node has several paragraphs: asked by each of its children, answered once. */
    private final Map<Node, Boolean> partedBelow = new IdentityHashMap<>();

    private ItemCutter(String text, String folded, Node root, UnitNames names, HeadingUnits heads) {
        this.text = text;
        this.folded = folded;
        this.names = names;
        this.heads = heads;
        this.ends = new LeafEnds(folded, root);
        this.somebodyIsNamed = root.hasPlaces();
        this.paragraphStyle = root.subtree().anyMatch(node -> !node.isRoot() && node.children().isEmpty() && HEADINGS.contains(node.level())
                && grouped(node.places()).size() > 1);
    }

    static List<RawItem> cut(String text, String folded, Node root, UnitNames names, HeadingUnits heads) {
        ItemCutter cutter = new ItemCutter(text, folded, root, names, heads);
        cutter.root(root);
        return cutter.items;
    }

    private void root(Node root) {
        List<Node> top = root.children();
        if (top.isEmpty() || root.places().stream().anyMatch(place -> place.start() < root.ownEnd())) {
            paragraphs(root, Optional.empty(), 0, root.ownEnd());
        }
        top.stream().filter(this::isWork).forEach(node -> visit(node, Optional.empty()));
        if (items.isEmpty()) {
            top.forEach(node -> visit(node, Optional.empty()));
        }
    }

    private boolean isWork(Node node) {
        if (!HEADINGS.contains(node.level())) {
            return true;
        }
        boolean noWork = NotWork.isHeading(folded.substring(node.bodyStart(), Headings.of(folded, node).nameEnd()))
                || !somebodyIsNamed && NotWork.tellsOfThePast(folded, node.bodyStart(), node.end());
        return somebodyIsNamed ? node.hasPlaces() || !noWork && RoleClauses.in(folded.substring(node.bodyStart(), node.end()), names).isPresent() : !noWork;
    }

    private void visit(Node node, Optional<Node> above) {
        if (holdsItems(node)) {
            node.children().stream().filter(child -> somebodyIsNamed || isWork(child)).forEach(child -> visit(child, Optional.of(node)));
        } else if (!HEADINGS.contains(node.level())) {
            leaf(node, above);
        } else if (heads.standBehind(node) && Words.between(folded, node.places().get(node.places().size() - 1).end(), ends.of(node))) {
            heading(node);
        } else if (node.children().isEmpty() && isParted(node)) {
            paragraphs(node, Optional.of(node), node.bodyStart(), node.end());
        } else {
            leaf(node, above);
        }
    }

    private boolean holdsItems(Node node) {
        List<Node> children = node.children();
        if (children.isEmpty()) {
            return false;
        }
        boolean numbered = children.stream().anyMatch(child -> !SUBS.contains(child.level()));
        boolean severalNamed = children.subList(0, children.size() - 1).stream().anyMatch(Node::hasPlaces);
        if (HEADINGS.contains(node.level())) {
            boolean lines = children.size() > 1 && children.stream().allMatch(child -> folded.charAt(child.start() - 1) == '\n');
            return numbered || severalNamed || heads.standBehind(node) || lines && !closesWhole(node);
        }
        boolean eachSaysWho = children.size() > 1 && children.stream().allMatch(child -> child.hasPlaces()
                || RoleClauses.in(folded.substring(child.bodyStart(), child.end()), names).isPresent());
        boolean decimals = children.stream().anyMatch(child -> child.level() == Level.DECIMAL);
        return decimals || severalNamed || eachSaysWho || SUBS.contains(children.get(0).level()) && (heads.standBehind(node) || isTitleWithUnits(node));
    }

    /** "1.交通设施。（责任单位：…）" alone in its lines, and each （1）（2） below it in its own: a title, whatever closes it. */
    private boolean isTitleWithUnits(Node node) {
        List<Node> children = node.children();
        boolean lines = children.size() > 1 && children.stream().allMatch(child -> folded.charAt(child.start() - 1) == '\n' && !child.hasPlaces());
        List<Place> places = grouped(node.places());
        return lines && places.size() == 1 && places.get(0).start() - node.bodyStart() <= LONGEST_TITLE
                && !Words.between(folded, places.get(0).end(), children.get(0).start());
    }

    /** One bracket behind the last （2） that speaks of the whole （一）. */
    private boolean closesWhole(Node node) {
        return node.children().get(node.children().size() - 1).hasPlaces() && !heads.closesWithUnits(node);
    }

    /** Whether the paragraphs below a heading are items, each for itself. */
    private boolean isParted(Node node) {
        int named = grouped(node.places()).size();
        int nameEnd = Headings.of(folded, node).nameEnd();
        boolean ownLine = nameEnd < node.end() && folded.charAt(nameEnd) == '\n';
        return somebodyIsNamed ? named > 1 || named == 1 && paragraphStyle && ownLine : ownLine && partedBelow.computeIfAbsent(node.parent(), this::hasPartedChild);
    }

    private boolean hasPartedChild(Node parent) {
        return parent.children().stream().anyMatch(child -> child.children().isEmpty() && lines(child).size() > 1);
    }

    /** A heading whose whole text is one item: action and item in one. */
    private void heading(Node node) {
        int from = node.places().get(node.places().size() - 1).end();
        add(Optional.of(node), Optional.empty(), "", false, from, ends.of(node), from, Optional.empty());
    }

    private void leaf(Node node, Optional<Node> above) {
        List<Place> places = grouped(node.subtree().flatMap(n -> n.places().stream()).filter(place -> !heads.isShared(place)).toList());
        boolean lost = node.level() == Level.NUMBER && node.printed().isEmpty();
        String printed = printed(node);
        Optional<Node> own = Optional.of(node);
        if (places.isEmpty()) {
            int end = heads.closesWithUnits(node.parent()) ? heads.of(node.parent()).get(0).start() : ends.of(node);
            add(above, own, printed, lost, node.bodyStart(), Math.max(node.bodyStart(), Math.min(end, node.end())), node.start(), Optional.empty());
        } else if (places.size() == 1 && standsBehindTitle(node, places.get(0))) {
            Place place = places.get(0);
            int end = Math.max(place.end(), ends.of(node));
            add(above, own, printed, lost, Excerpt.of(text, new int[] {node.bodyStart(), place.start()}, new int[] {place.end(), end}), node.start(), end, places);
        } else if (!Words.between(folded, node.bodyStart(), places.get(0).start())) {
            Place last = places.get(places.size() - 1);
            int end = Math.max(last.end(), ends.of(node));
            add(above, own, printed, lost, Excerpt.of(text, Words.skipPunctuation(folded, last.end(), end), end), node.start(), end, places);
        } else if (places.size() > 1 && ends.speakOfOneItem(node, places)) {
            united(node, above, printed, lost, places);
        } else {
            parted(node, above, printed, lost, places);
        }
    }

    private static String printed(Node node) {
        boolean below = SUBS.contains(node.level()) && node.parent() != null && !node.parent().isRoot()
                && (node.parent().level() == Level.NUMBER || node.parent().level() == Level.DECIMAL);
        return below && !node.parent().printed().isEmpty() ? node.parent().printed() + "." + node.printed() : node.printed();
    }

    /** Several brackets in the words of one item. */
    private void united(Node node, Optional<Node> above, String printed, boolean lost, List<Place> places) {
        List<int[]> ranges = new ArrayList<>();
        int from = node.bodyStart();
        for (Place place : places) {
            ranges.add(new int[] {from, place.start()});
            from = place.end();
        }
        add(above, Optional.of(node), printed, lost, Excerpt.of(text, ranges.toArray(int[][]::new)), node.start(), from, places);
    }

    /** Items whose numbers were lost: each closes with its own units. */
    private void parted(Node node, Optional<Node> above, String printed, boolean lost, List<Place> places) {
        int from = node.start();
        int body = node.bodyStart();
        boolean first = true;
        for (Place place : places) {
            if (Words.between(folded, body, place.start())) {
                add(above, first ? Optional.of(node) : Optional.empty(), first ? printed : "", !first || lost, body, place.start(), from, Optional.of(place));
                first = false;
                from = place.end();
            }
            body = place.end();
        }
    }

    /** "1.加强统筹（责任单位：…）" with the text in the lines below. */
    private boolean standsBehindTitle(Node node, Place place) {
        String title = folded.substring(node.bodyStart(), Math.max(node.bodyStart(), place.start()));
        return title.length() <= LONGEST_TITLE && title.indexOf('。') < 0 && Words.between(folded, node.bodyStart(), place.start())
                && Words.between(folded, place.end(), ends.of(node))
                && place.end() < node.end() && (folded.charAt(place.end()) == '\n' || folded.charAt(place.end()) == '。');
    }

    /** Paragraphs without numbers: each that closes with its units is an item; where nobody is named, each. */
    private void paragraphs(Node node, Optional<Node> action, int from, int to) {
        if (!somebodyIsNamed) {
            lines(node).forEach(line -> add(action, Optional.empty(), "", false, line.start(), line.end(), line.start(), Optional.empty()));
            return;
        }
        int start = Math.max(from, node.isRoot() ? from : Headings.of(folded, node).bodyStart());
        for (Place place : grouped(node.places())) {
            if (place.start() >= to) {
                break;
            }
            int line = folded.lastIndexOf('\n', place.start() - 1) + 1;
            int body = Words.between(folded, Math.max(line, start), place.start()) ? Math.max(line, start) : Math.max(start, paragraphAbove(line, start));
            if (Words.between(folded, body, place.start())) {
                add(action, Optional.empty(), "", false, body, place.start(), body, Optional.of(place));
            }
            start = place.end();
        }
    }

    private int paragraphAbove(int line, int start) {
        return line - 2 < start ? start : folded.lastIndexOf('\n', line - 2) + 1;
    }

    /** The paragraphs below a heading's own line. */
    private List<Span> lines(Node node) {
        List<Span> lines = new ArrayList<>();
        int from = node.isRoot() ? 0 : Math.min(node.end(), Headings.of(folded, node).nameEnd() + 1);
        int last = ends.of(node);
        while (from < last) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 || newline > last ? last : newline;
            if (to - from >= SHORTEST_PARAGRAPH) {
                lines.add(new Span(from, to));
            }
            from = to + 1;
        }
        return lines;
    }

    /** Label lines one below the other, and a bracket directly behind another, speak of the same item. */
    private List<Place> grouped(List<Place> places) {
        List<Place> out = new ArrayList<>();
        for (Place place : places) {
            Place last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && !Words.between(folded, last.end(), place.start())) {
                out.set(out.size() - 1, new Place(last.start(), place.end(), last.bodyStart(), place.bodyEnd(), place.closed()));
            } else {
                out.add(place);
            }
        }
        return out;
    }

    private void add(Optional<Node> action, Optional<Node> node, String printed, boolean lost, int bodyStart, int bodyEnd, int start, Optional<Place> own) {
        int end = own.map(Place::end).orElse(bodyEnd);
        int from = Words.skipPunctuation(folded, bodyStart, bodyEnd);
        add(action, node, printed, lost, Excerpt.of(text, from, bodyEnd), start, end, own.stream().toList());
    }

    private void add(Optional<Node> action, Optional<Node> node, String printed, boolean lost, Excerpt words, int start, int end, List<Place> places) {
        Excerpt body = Cascades.without(words);
        String plain = Glyphs.fold(body.text());
        if (!Words.between(plain, 0, plain.length())) {
            return;
        }
        Assignment own = places.stream().map(this::assignment).reduce(Assignment.nobody(), Assignment::and);
        Span units = places.isEmpty() ? Span.NONE : new Span(places.get(0).start(), places.get(places.size() - 1).end());
        if (places.isEmpty() && action.filter(this::bindsUnits).isEmpty()) {
            Optional<RoleClauses.Clause> clause = RoleClauses.in(plain, names);
            own = clause.map(c -> Assignment.read(plain.substring(c.start(), c.end()), names)).orElse(own);
            units = clause.map(c -> body.span(c.start(), c.end())).map(span -> new Span(span.start(), span.end())).orElse(units);
        }
        int last = places.isEmpty() ? Math.min(end, body.span().end()) : end;
        items.add(new RawItem(action, node, printed, lost, body, start, Math.max(last, body.span().end()), own, units, ""));
    }

    private boolean bindsUnits(Node node) {
        return !node.isRoot() && (!heads.of(node).isEmpty() || bindsUnits(node.parent()));
    }

    private Assignment assignment(Place place) {
        return Assignment.read(folded.substring(place.bodyStart(), place.bodyEnd()).replace("\n", ""), names);
    }
}
