package cn.duban.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of an action's model stands: left to right, lanes stacked, the items of a lane in a grid. No flow crosses another: each row
 * of the grid is entered from a line above it, which comes from one trunk at the left, and left by a line below it, which leads
 * to one trunk at the right. Measures are pixels of the diagram.
 */
final class ModelLayout {

    private static final int LEFT = 160;
    private static final int TOP = 80;
    private static final int HEADER = 30;
    private static final int ITEM_WIDTH = 240;
    private static final int ITEM_HEIGHT = 84;
    private static final int GAP = 30;
    private static final int CORRIDOR = 20;
    private static final int ROW = ITEM_HEIGHT + 3 * CORRIDOR;
    private static final int MOST_COLUMNS = 4;
    private static final int EVENT = 36;
    private static final int GATEWAY = 50;

    /** A box of the diagram. */
    record Box(int x, int y, int width, int height) {

        int centreX() {
            return x + width / 2;
        }

        int centreY() {
            return y + height / 2;
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** A corner of a flow. */
    record Point(int x, int y) {
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final int leftTrunk;
    private final int rightTrunk;

    /**
     * @param lanes   the ids of the lanes from top to bottom, with the activities of each; the first holds start and end
     * @param forked  whether there are gateways after the start and before the end
     */
    ModelLayout(Map<String, List<String>> lanes, boolean forked) {
        int columns = Math.max(1, Math.min(MOST_COLUMNS, lanes.values().stream().mapToInt(List::size).max().orElse(1)));
        int startX = LEFT + 2 * HEADER + GAP;
        int forkX = startX + EVENT + GAP;
        leftTrunk = (forked ? forkX + GATEWAY : startX + EVENT) + GAP;
        int firstColumn = leftTrunk + GAP;
        rightTrunk = firstColumn + columns * (ITEM_WIDTH + GAP);
        int joinX = rightTrunk + GAP;
        int endX = forked ? joinX + GATEWAY + GAP : joinX;
        int right = endX + EVENT + 2 * GAP;

        int y = TOP;
        for (Map.Entry<String, List<String>> lane : lanes.entrySet()) {
            List<String> activities = lane.getValue();
            int rows = Math.max(1, (activities.size() + columns - 1) / columns);
            int height = rows * ROW + CORRIDOR;
            boxes.put(lane.getKey(), new Box(LEFT + HEADER, y, right - LEFT - HEADER, height));
            for (int i = 0; i < activities.size(); i++) {
                boxes.put(activities.get(i), new Box(firstColumn + i % columns * (ITEM_WIDTH + GAP),
                        y + 2 * CORRIDOR + i / columns * ROW, ITEM_WIDTH, ITEM_HEIGHT));
            }
            y += height;
        }
        boxes.put("participant", new Box(LEFT, TOP, right - LEFT, y - TOP));

        int middle = boxes.get(lanes.keySet().iterator().next()).centreY();
        boxes.put("start", new Box(startX, middle - EVENT / 2, EVENT, EVENT));
        boxes.put("end", new Box(endX, middle - EVENT / 2, EVENT, EVENT));
        if (forked) {
            boxes.put("gateway_fork", new Box(forkX, middle - GATEWAY / 2, GATEWAY, GATEWAY));
            boxes.put("gateway_join", new Box(joinX, middle - GATEWAY / 2, GATEWAY, GATEWAY));
        }
    }

    Box box(String element) {
        Box box = boxes.get(element);
        if (box == null) {
            throw new IllegalArgumentException("Nothing was laid out for " + element);
        }
        return box;
    }

    /** From the right side of one element straight to the left side of the next. */
    List<Point> straight(String from, String to) {
        return List.of(new Point(box(from).right(), box(from).centreY()), new Point(box(to).x(), box(to).centreY()));
    }

    /** From fork (or start) along the left trunk and the line above the activity's row into its top. */
    List<Point> in(String from, String activity) {
        int y = box(activity).y() - CORRIDOR;
        return withoutRepeats(new Point(box(from).right(), box(from).centreY()), new Point(leftTrunk, box(from).centreY()),
                new Point(leftTrunk, y), new Point(box(activity).centreX(), y), new Point(box(activity).centreX(), box(activity).y()));
    }

    /** From the activity's bottom along the line below its row and the right trunk to join (or end). */
    List<Point> out(String activity, String to) {
        int y = box(activity).bottom() + CORRIDOR;
        return withoutRepeats(new Point(box(activity).centreX(), box(activity).bottom()), new Point(box(activity).centreX(), y),
                new Point(rightTrunk, y), new Point(rightTrunk, box(to).centreY()), new Point(box(to).x(), box(to).centreY()));
    }

    private static List<Point> withoutRepeats(Point... points) {
        List<Point> line = new ArrayList<>();
        for (Point point : points) {
            if (line.isEmpty() || !line.get(line.size() - 1).equals(point)) {
                line.add(point);
            }
        }
        return line;
    }
}
