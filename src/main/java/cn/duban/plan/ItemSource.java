package cn.duban.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 原文: where an item comes from.
 *
 * @param printedNumber the number as printed, which may differ from the true one; empty where none was printed
 * @param text          its words in the document, number and unit bracket included; empty where it was not read from a text
 * @param start         where they begin in the plan's text, from 0
 * @param end           after the last character; equal to start where it was not read from a text
 * @param stretches     what it covers of the plan's text, in text order
 * @param fields        where its fields were read
 */
public record ItemSource(Optional<String> printedNumber, String text, int start, int end, List<Stretch> stretches, FieldSpans fields) {

    public ItemSource {
        stretches = List.copyOf(stretches);
    }

    /** Words of which nothing is known but where they stand: read by the previous version, or taken from a model. */
    static ItemSource at(String text, int start, int end) {
        return new ItemSource(Optional.empty(), text, start, end, end > start ? List.of(new Stretch(start, end)) : List.of(), FieldSpans.NONE);
    }

    /** Both together, in text order; the place to jump to stays this one's. */
    ItemSource and(ItemSource other) {
        List<Stretch> both = new ArrayList<>(stretches);
        other.stretches.stream().filter(stretch -> !both.contains(stretch)).forEach(both::add);
        both.sort(Comparator.comparingInt(Stretch::start));
        boolean first = end == start || other.end > other.start && other.start < start;
        return new ItemSource(printedNumber, (first ? other.text + text : text + other.text).strip(), end == start ? other.start : start,
                end == start ? other.end : end, both, fields.and(other.fields));
    }
}
