package cn.duban.administration;

import java.util.List;

/** What a workbook would change, and what is wrong with it. It is carried out only where nothing is wrong. */
record CheckedImport(List<ImportRow> rows, List<ImportedUnit> units, List<ImportedPerson> people, List<ImportedGroup> groups,
        List<RowError> errors) {

    boolean isAcceptable() {
        return errors.isEmpty();
    }
}
