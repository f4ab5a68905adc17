package cn.duban.reading;

import cn.duban.reading.Outline.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/** The headings that a place in the text stands under, and where the name of each ends. */
final class Sections {

    private final Layout layout;
    private final int[] itemStarts;
    private final Map<Node, Headings.Heading> names = new IdentityHashMap<>();
    private final Map<Node, String> paths = new IdentityHashMap<>();

    Sections(Layout layout) {
        this.layout = layout;
        this.itemStarts = layout.itemStarts();
    }

    /** The names of the headings around a place, outermost first, joined by " / ". */
    String at(int place) {
        return path(Outline.innermost(layout.root(), place));
    }

    private String path(Node node) {
        if (node.isRoot()) {
            return "";
        }
        String known = paths.get(node);
        if (known == null) {
            String above = path(node.parent());
            known = !isHeading(node) ? above : above.isEmpty() ? heading(node).name() : above + " / " + heading(node).name();
            paths.put(node, known);
        }
        return known;
    }

    /** Where the words of a heading end; for a number without a heading, where its number begins. */
    int nameEnd(Node node) {
        return isHeading(node) ? heading(node).nameEnd() : node.start();
    }

    /**
     * A number heads something if text or further numbers follow its name. A name that binds somebody or sets a date is more than a
     * heading and stays to be looked at.
     */
    private boolean isHeading(Node node) {
        Headings.Heading heading = heading(node);
        boolean named = heading.nameEnd() > node.bodyStart() && !heading.name().isBlank();
        boolean items = Layout.anyWithin(itemStarts, node.start() + 1, node.end());
        boolean follows = items || !node.children().isEmpty() || hasLetters(heading.nameEnd(), node.ownEnd());
        return named && follows && (items || !node.children().isEmpty() || !saysMore(heading.name()))
                && !Layout.anyWithin(itemStarts, node.start(), node.start() + 1);
    }

    private static boolean saysMore(String name) {
        return name.length() > 12 && Obligation.binds(name) || name.chars().anyMatch(Character::isDigit);
    }

    private Headings.Heading heading(Node node) {
        return names.computeIfAbsent(node, this::read);
    }

    private Headings.Heading read(Node node) {
        Headings.Heading heading = Headings.of(layout.folded(), node);
        int standard = Obligation.endOfStandardHeading(layout.folded(), node.bodyStart(), node.ownEnd());
        boolean glued = standard > node.bodyStart() && heading.nameEnd() != standard && (heading.nameEnd() == node.bodyStart() || heading.name().length() > 12);
        return glued ? new Headings.Heading(layout.folded().substring(node.bodyStart(), standard), standard, standard) : heading;
    }

    private boolean hasLetters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(layout.folded().charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
