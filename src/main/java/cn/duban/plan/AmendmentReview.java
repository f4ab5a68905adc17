package cn.duban.plan;

import cn.duban.plan.AmendmentRow.Change;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An amendment as the office reviews it.
 *
 * @param file    name of the document's file
 * @param rows    in the document's order, dropped items where they stand in the plan
 * @param general questions that belong to no single row
 * @param seen    changes with the plan, the document and every answer; approving names it again
 */
public record AmendmentReview(Plan plan, Amendment amendment, String file, List<AmendmentRow> rows, List<AmendmentQuestion> general, List<Breakdown.Section> actions,
                              String seen) {

    public List<AmendmentQuestion> open() {
        return java.util.stream.Stream.concat(general.stream(), rows.stream().flatMap(row -> row.questions().stream())).toList();
    }

    /** How many rows each change has, those that have none left out. */
    public Map<Change, Integer> counts() {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        rows.forEach(row -> row.changes().forEach(change -> counts.merge(change, 1, Integer::sum)));
        return counts;
    }

    public int count(Change change) {
        return counts().getOrDefault(change, 0);
    }

    /** The name of an action. */
    public String action(UUID id) {
        return actions.stream().filter(action -> action.id().equals(id)).map(Breakdown.Section::name).findFirst().orElse("");
    }
}
