package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Outline.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units that are named once and bind everything below a heading: right behind it, at the end of its own words, or behind the last of
 * its items, where no other item has units.
 */
final class HeadingUnits {

    private final String folded;
    private final Map<Node, List<Place>> closing = new HashMap<>();

    HeadingUnits(String folded, Node root) {
        this.folded = folded;
        List<Node> headings = root.subtree().filter(node -> !node.isRoot() && node.children().size() > 1 && isHeading(node)).toList();
        boolean bracketsClose = headings.stream().filter(Node::hasPlaces).allMatch(this::onlyLastNamesUnits);
        for (Node node : headings) {
            if (onlyLastNamesUnits(node) && behind(node).isEmpty()) {
                List<Place> last = lastGroup(node.children().get(node.children().size() - 1));
                boolean closesAll = !last.isEmpty() && !Words.between(folded, last.get(last.size() - 1).end(), node.end());
                if (closesAll && startsLine(last.get(0)) && (bracketsClose || isLabelLine(last.get(0)))) {
                    closing.put(node, last);
                }
            }
        }
    }

    private static boolean isHeading(Node node) {
        return node.level() == Level.CHAPTER || node.level() == Level.PART || node.level() == Level.THEME || node.level() == Level.SECTION;
    }

    private boolean onlyLastNamesUnits(Node node) {
        List<Node> children = node.children();
        return children.size() > 1 && children.get(children.size() - 1).hasPlaces()
                && children.subList(0, children.size() - 1).stream().noneMatch(Node::hasPlaces);
    }

    private boolean startsLine(Place place) {
        return place.start() == 0 || folded.charAt(place.start() - 1) == '\n';
    }

    private boolean isLabelLine(Place place) {
        return "([".indexOf(folded.charAt(place.start())) < 0;
    }

    /** The places that stand together at the end of a node. */
    private List<Place> lastGroup(Node node) {
        List<Place> places = node.subtree().flatMap(n -> n.places().stream()).toList();
        int from = places.size() - 1;
        while (from > 0 && !Words.between(folded, places.get(from - 1).end(), places.get(from).start())) {
            from--;
        }
        return from < 0 ? List.of() : places.subList(from, places.size());
    }

    /** All places whose units bind what is below this heading. */
    List<Place> of(Node node) {
        List<Place> behind = behind(node);
        return behind.isEmpty() ? closing.getOrDefault(node, List.of()) : behind;
    }

    /** Whether this place closes a heading's last item but speaks of all of them. */
    boolean isShared(Place place) {
        return closing.values().stream().anyMatch(places -> places.contains(place));
    }

    boolean closesWithUnits(Node node) {
        return closing.containsKey(node);
    }

    /** The places right behind the heading, or those that close its own words before the first item. */
    private List<Place> behind(Node node) {
        List<Place> places = new ArrayList<>();
        if (node.isRoot()) {
            return places;
        }
        int nameEnd = Headings.of(folded, node).nameEnd();
        for (Place place : node.places()) {
            boolean next = places.isEmpty() ? place.start() <= nameEnd + 2 : !Words.between(folded, places.get(places.size() - 1).end(), place.start());
            if (next) {
                places.add(place);
            }
        }
        if (places.isEmpty() && !node.children().isEmpty()) {
            int end = node.ownEnd();
            for (int i = node.places().size() - 1; i >= 0 && !Words.between(folded, node.places().get(i).end(), end); i--) {
                places.add(0, node.places().get(i));
                end = node.places().get(i).start();
            }
        }
        return places;
    }

    /** Whether units stand right behind the heading and the words they bind follow them. */
    boolean standBehind(Node node) {
        if (node.places().isEmpty()) {
            return false;
        }
        Place first = node.places().get(0);
        boolean closesSentence = !isLabelLine(first) && Glyphs.endsSentence(folded.charAt(first.start() - 1));
        return !closesSentence && first.start() <= Headings.of(folded, node).nameEnd() + 2 && first.end() < node.end() - 1
                && Words.between(folded, node.places().get(node.places().size() - 1).end(), node.end());
    }
}
