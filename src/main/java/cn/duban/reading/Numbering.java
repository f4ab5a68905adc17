package cn.duban.reading;

import cn.duban.reading.Marks.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The true numbers of a plan's items. Numbers that run through all actions are counted again where some were lost or slipped; the
 * count is trusted if a printed number behind the damage falls on its own place. Numbers that start again under each action become
 * action-item, as 3-4.
 */
final class Numbering {

    /**
     * The number of an item.
     *
     * @param no       the true one
     * @param inferred its printed number was lost
     * @param shifted  its printed number is another
     */
    record Number(String no, boolean inferred, boolean shifted) {
    }

    /** The numbers in item order, and whether the count could not be confirmed by the printed ones. */
    record Result(List<Number> numbers, boolean doubtful) {
    }

    private Numbering() {
    }

    static Result of(List<RawItem> items, List<Integer> actionNumbers) {
        if (items.stream().anyMatch(item -> item.printed().indexOf('.') > 0)) {
            return twoLevel(items);
        }
        return runsThrough(items, actionNumbers) ? counted(items) : perAction(items, actionNumbers);
    }

    private static Result twoLevel(List<RawItem> items) {
        List<String> numbers = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        int[] before = {0};
        int run = 1;
        for (RawItem item : items) {
            int[] number = item.printed().isEmpty() ? next(before) : parts(item.printed());
            run += item.printed().isEmpty() || Arrays.compare(number, before) > 0 ? 0 : 1;
            numbers.add(Arrays.stream(number).mapToObj(String::valueOf).collect(Collectors.joining(".")));
            runs.add(run);
            before = number;
        }
        List<Number> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean lost = items.get(i).printed().isEmpty();
            out.add(new Number(run > 1 ? runs.get(i) + "-" + numbers.get(i) : numbers.get(i), lost && items.get(i).numberLost(), false));
        }
        return new Result(out, false);
    }

    private static int[] parts(String printed) {
        return Arrays.stream(printed.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static int[] next(int[] number) {
        int[] next = number.clone();
        next[next.length - 1]++;
        return next;
    }

    /** Numbers run through if no action begins with 1 again and none stands without numbers. */
    private static boolean runsThrough(List<RawItem> items, List<Integer> actionNumbers) {
        long numbered = items.stream().filter(item -> value(item) > 0).count();
        long levels = items.stream().flatMap(item -> level(item).stream()).distinct().count();
        if (numbered * 2 < items.size() || levels > 1) {
            return false;
        }
        if (actionNumbers.stream().distinct().count() <= 1) {
            return true;
        }
        if (items.stream().anyMatch(item -> item.printed().isEmpty() && !item.numberLost())) {
            return false;
        }
        long ones = items.stream().filter(item -> value(item) == 1).count();
        return ones <= 1;
    }

    private static Result counted(List<RawItem> items) {
        int offset = value(items.get(0)) > 0 ? value(items.get(0)) - 1 : 0;
        int[] count = new int[items.size()];
        boolean differs = false;
        boolean confirmed = false;
        for (int i = 0; i < items.size(); i++) {
            count[i] = i + 1 + offset;
            int printed = value(items.get(i));
            differs |= printed != count[i];
            confirmed = printed > 0 && printed == count[i] || confirmed && printed < 0;
        }
        boolean increasing = isIncreasing(items);
        if (!differs || confirmed || !increasing) {
            List<Number> numbers = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                int printed = value(items.get(i));
                numbers.add(new Number(String.valueOf(count[i]), printed < 0, printed > 0 && printed != count[i]));
            }
            return new Result(numbers, differs && !confirmed);
        }
        return asPrinted(items);
    }

    /**
     * The printed numbers never turn back but do not end on the count: some were lost together with their items, or the last pages
     * still lag. Each lost number takes the next free place; printed ones stay where they can.
     */
    private static Result asPrinted(List<RawItem> items) {
        List<Number> numbers = new ArrayList<>();
        int last = 0;
        for (RawItem item : items) {
            int printed = value(item);
            int no = printed > last ? printed : last + 1;
            numbers.add(new Number(String.valueOf(no), printed < 0, printed > 0 && printed != no));
            last = no;
        }
        return new Result(numbers, true);
    }

    private static boolean isIncreasing(List<RawItem> items) {
        int last = 0;
        for (RawItem item : items) {
            int printed = value(item);
            if (printed > 0 && printed <= last) {
                return false;
            }
            last = Math.max(last, printed);
        }
        return true;
    }

    private static Result perAction(List<RawItem> items, List<Integer> actionNumbers) {
        List<Number> out = new ArrayList<>();
        Map<Integer, Integer> last = new HashMap<>();
        boolean doubtful = false;
        for (int i = 0; i < items.size(); i++) {
            int action = actionNumbers.get(i);
            int printed = value(items.get(i));
            int next = last.getOrDefault(action, 0) + 1;
            boolean unnumbered = printed < 0 && !items.get(i).numberLost();
            int no = printed > 0 && printed >= next ? printed : next;
            doubtful |= printed > 0 && printed < next;
            last.put(action, no);
            out.add(new Number(action + "-" + no, printed < 0 && !unnumbered, printed > 0 && printed != no));
        }
        return new Result(out, doubtful);
    }

    private static int value(RawItem item) {
        return item.printed().isEmpty() ? -1 : Integer.parseInt(item.printed());
    }

    private static Optional<Level> level(RawItem item) {
        return item.node().map(Outline.Node::level);
    }
}
