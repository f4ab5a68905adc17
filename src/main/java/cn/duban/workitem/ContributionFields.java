package cn.duban.workitem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a contribution the item's history keeps as changed fields, named by the unit; texts stand in the event's note. */
final class ContributionFields {

    /** Prefix of the field that keeps the state; the unit's id follows. */
    static final String STATE = "contribution.";
    /** Prefix of the field that keeps the date; the unit's id follows. */
    static final String DUE = "contributionDue.";

    private ContributionFields() {
    }

    static List<FieldChange> ofNew(Contribution contribution) {
        return difference(Optional.empty(), contribution);
    }

    static List<FieldChange> difference(Contribution before, Contribution after) {
        return difference(Optional.of(before), after);
    }

    private static List<FieldChange> difference(Optional<Contribution> before, Contribution after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, STATE + after.unit(), before.map(Contribution::state).map(Enum::name), Optional.of(after.state().name()));
        add(changes, DUE + after.unit(), before.flatMap(Contribution::dueOn).map(LocalDate::toString), after.dueOn().map(LocalDate::toString));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
