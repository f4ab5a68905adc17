package cn.duban.reading;

import cn.duban.reading.Question.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The errors of a reading, and how many of them the reader asked about: only a silent error misleads. */
final class GoldErrors {

    private static final Map<String, Set<Kind>> ABOUT = Map.of(
            "text", EnumSet.of(Kind.TEXT_REPAIRED, Kind.WORD_DOUBTFUL),
            "number", EnumSet.of(Kind.NUMBERS_RESTORED, Kind.ORDER_RESTORED),
            "lead", EnumSet.of(Kind.LEAD_PRESUMED, Kind.LEAD_MISSING, Kind.UNIT_UNKNOWN, Kind.UNITS_SHARED, Kind.NOBODY_ASSIGNED),
            "units", EnumSet.of(Kind.LEAD_MISSING, Kind.UNIT_UNKNOWN, Kind.UNITS_SHARED, Kind.NOBODY_ASSIGNED, Kind.TEXT_REPAIRED),
            "targets", EnumSet.of(Kind.FIGURE_DOUBTFUL, Kind.WORD_DOUBTFUL, Kind.TEXT_REPAIRED),
            "deadlines", EnumSet.of(Kind.DEADLINE_PRESUMED, Kind.DEADLINE_UNKNOWN, Kind.DEADLINE_WAIVED, Kind.DEADLINE_BEFORE_ISSUE),
            "recurrence", EnumSet.of(Kind.TEXT_REPAIRED, Kind.WORD_DOUBTFUL));

    private final Map<String, Set<Kind>> askedOfItem = new HashMap<>();
    private final List<Kind> askedOfPlan = new ArrayList<>();
    private final String looseText;
    private final List<String> silent = new ArrayList<>();
    private int asked;

    GoldErrors() {
        this.looseText = "";
    }

    GoldErrors(Reading reading) {
        reading.questions().forEach(question -> {
            question.itemNos().forEach(no -> askedOfItem.computeIfAbsent(no, none -> EnumSet.noneOf(Kind.class)).add(question.kind()));
            if (question.itemNos().isEmpty()) {
                askedOfPlan.add(question.kind());
            }
        });
        StringBuilder loose = new StringBuilder();
        reading.passages().stream().filter(passage -> passage.kind() == Passage.Kind.UNCOVERED || passage.kind() == Passage.Kind.DUTY)
                .forEach(passage -> loose.append(reading.text(), passage.start(), passage.end()));
        this.looseText = GoldKeys.plain(loose.toString());
    }

    boolean check(String no, String field, boolean right) {
        count(no, field, right ? 0 : 1);
        return right;
    }

    /** Errors in a field of the item with the number {@code no}; none if that is empty, since the item is missed as a whole. */
    void count(String no, String field, int errors) {
        if (errors == 0 || no.isEmpty()) {
            return;
        }
        boolean told = ABOUT.get(field).stream().anyMatch(kind -> askedOfPlan.contains(kind) || askedOfItem.getOrDefault(no, Set.of()).contains(kind));
        if (told) {
            asked += errors;
        } else {
            silent.add(no + " " + field + (errors > 1 ? " ×" + errors : ""));
        }
    }

    /** An item that was not found was asked about if its words stand in text that is asked about. */
    void missedItem(String text) {
        String plain = GoldKeys.plain(text);
        if (looseText.contains(plain.substring(0, Math.min(12, plain.length())))) {
            asked++;
        } else {
            silent.add("missed " + text.substring(0, Math.min(14, text.length())));
        }
    }

    void extraItem(String no) {
        silent.add(no + " extra");
    }

    void add(GoldErrors other) {
        asked += other.asked;
        silent.addAll(other.silent);
    }

    int asked() {
        return asked;
    }

    int all() {
        return asked + silent.size();
    }

    List<String> silent() {
        return silent;
    }
}
