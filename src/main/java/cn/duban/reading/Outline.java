package cn.duban.reading;

import cn.duban.reading.Brackets.Place;
import cn.duban.reading.Marks.Level;
import cn.duban.reading.Marks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tree of headings and numbers of a document, each with the places where units stand. */
final class Outline {

    /** One heading or number with all that belongs to it. */
    static final class Node {

        private final Node parent;
        private final Mark mark;
        private final List<Node> children = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private int end;

        private Node(Node parent, Mark mark) {
            this.parent = parent;
            this.mark = mark;
        }

        Node parent() {
            return parent;
        }

        boolean isRoot() {
            return mark == null;
        }

        Level level() {
            return mark.level();
        }

        String printed() {
            return mark.printed();
        }

        int value() {
            return mark.value();
        }

        /** First character of the number. */
        int start() {
            return isRoot() ? 0 : mark.start();
        }

        /** First character after the number. */
        int bodyStart() {
            return isRoot() ? 0 : mark.end();
        }

        int end() {
            return end;
        }

        /** Where the node's own words end and its first child begins. */
        int ownEnd() {
            return children.isEmpty() ? end : children.get(0).start();
        }

        List<Node> children() {
            return children;
        }

        /** Unit places in the node's own words, not in its children. */
        List<Place> places() {
            return places;
        }

        boolean hasPlaces() {
            return !places.isEmpty() || children.stream().anyMatch(Node::hasPlaces);
        }

        Stream<Node> subtree() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::subtree));
        }
    }

    private Outline() {
    }

    static Node of(String folded, List<Place> places) {
        Node root = new Node(null, null);
        root.end = folded.length();
        Node open = root;
        int next = 0;
        for (Mark mark : Marks.in(folded)) {
            while (next < places.size() && places.get(next).end() <= mark.start()) {
                next++;
            }
            if (next < places.size() && places.get(next).start() <= mark.start()) {
                continue;
            }
            while (!open.isRoot() && open.level().ordinal() >= mark.level().ordinal()) {
                open.end = mark.start();
                open = open.parent;
            }
            Node node = new Node(open, mark);
            node.end = folded.length();
            open.children.add(node);
            open = node;
        }
        for (; !open.isRoot(); open = open.parent) {
            open.end = folded.length();
        }
        places.forEach(place -> innermost(root, place.start()).places.add(place));
        return root;
    }

    /** The deepest heading or number that a place belongs to. */
    static Node innermost(Node node, int at) {
        Node current = node;
        boolean deeper = true;
        while (deeper) {
            deeper = false;
            int low = 0;
            int high = current.children.size() - 1;
            while (low <= high) {
                int middle = (low + high) / 2;
                Node child = current.children.get(middle);
                if (at < child.start()) {
                    high = middle - 1;
                } else if (at >= child.end()) {
                    low = middle + 1;
                } else {
                    current = child;
                    deeper = true;
                    break;
                }
            }
        }
        return current;
    }
}
