package cn.duban.workitem;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a work item looked like on a past day, added up from its history. */
public final class PastState {

    private PastState() {
    }

    /** Every field as text at the end of that day; empty before registration. */
    public static Map<String, String> on(List<HistoryEntry> history, LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>();
        history.stream().filter(entry -> !entry.onDay().isAfter(day)).sorted(Comparator.comparingInt(HistoryEntry::seq))
                .flatMap(entry -> entry.changes().stream())
                .forEach(change -> change.after().ifPresentOrElse(
                        value -> fields.put(change.field(), value),
                        () -> fields.remove(change.field())));
        return fields;
    }
}
