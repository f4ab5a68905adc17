package cn.duban.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields of an item were read, so that the page can show the words behind each.
 *
 * @param units    the bracket, label, table cell or heading clause that names the units; empty if nothing does
 * @param deadline the words of the deadline
 * @param targets  by the phrase of the target
 */
public record FieldSpans(Optional<Stretch> units, Optional<Stretch> deadline, Map<String, Stretch> targets) {

    static final FieldSpans NONE = new FieldSpans(Optional.empty(), Optional.empty(), Map.of());

    public FieldSpans {
        targets = Map.copyOf(targets);
    }

    FieldSpans and(FieldSpans other) {
        Map<String, Stretch> both = new LinkedHashMap<>(other.targets);
        both.putAll(targets);
        return new FieldSpans(units.or(other::units), deadline.or(other::deadline), both);
    }
}
