package cn.duban.reading;

import cn.duban.reading.Repair.Kind;
import java.util.ArrayList;
import java.util.List;

/** Numbers that were lost or had slipped, as repairs of the text: what is printed, and the true number. */
final class NumberRepairs {

    private NumberRepairs() {
    }

    static List<Repair> of(List<RawItem> items, Numbering.Result numbers, String text) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Numbering.Number number = numbers.numbers().get(i);
            if (number.inferred() || number.shifted()) {
                int start = items.get(i).start();
                int end = items.get(i).node().map(Outline.Node::bodyStart).orElse(start);
                SourceSpan span = new SourceSpan(start, end, text.substring(start, end).replace("\n", ""));
                repairs.add(new Repair(Kind.NUMBER, span, items.get(i).printed(), number.no(), numbers.doubtful() ? "items-counted-unconfirmed" : "items-counted",
                        !numbers.doubtful()));
            }
        }
        return repairs;
    }
}
