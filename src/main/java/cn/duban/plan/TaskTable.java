package cn.duban.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 任务表: a draft as a table that is edited in a spreadsheet, or as it came back from one.
 *
 * @param stamp which draft it is of and at which revision it left the house; empty if it is of none
 */
record TaskTable(Optional<Stamp> stamp, List<Row> rows) {

    static final String SHEET = "任务表";
    static final String LISTS = "名录";
    static final String HELP = "填写说明";

    /** A draft at one revision; it stands at the head of the hidden column. */
    record Stamp(UUID plan, String revision) {

        static Optional<Stamp> of(String text) {
            String[] parts = text.strip().split(" ");
            if (parts.length != 3 || !parts[0].equals("duban") || !parts[1].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") || !parts[2].matches("[0-9a-f]{12}")) {
                return Optional.empty();
            }
            return Optional.of(new Stamp(UUID.fromString(parts[1]), parts[2]));
        }

        String text() {
            return "duban " + plan + " " + revision;
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows, without white space around it
     * @param day  the day it holds, where the spreadsheet holds it as one
     * @param isFormula whether it would be worked out rather than read
     */
    record Cell(String text, Optional<LocalDate> day, boolean isFormula) {

        static final Cell EMPTY = new Cell("", Optional.empty(), false);

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), false);
        }

        static Cell of(LocalDate day) {
            return new Cell(day.toString(), Optional.of(day), false);
        }
    }

    /** A row with its number in the spreadsheet, from 1. */
    record Row(int number, Map<TaskColumn, Cell> cells) {

        Cell cell(TaskColumn column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }

        boolean isBlank() {
            return cells.values().stream().allMatch(cell -> cell.text().isEmpty() && !cell.isFormula());
        }
    }

    /** The table of a draft. */
    static TaskTable of(Breakdown draft, Optional<Stamp> stamp) {
        int number = 2;
        List<Row> rows = new ArrayList<>();
        for (BreakdownItem item : draft.items()) {
            rows.add(new Row(number++, cells(item, draft, stamp.isPresent())));
        }
        return new TaskTable(stamp, rows);
    }

    static Map<TaskColumn, Cell> cells(BreakdownItem item, Breakdown draft, boolean withId) {
        Map<TaskColumn, Cell> cells = new EnumMap<>(TaskColumn.class);
        if (withId) {
            cells.put(TaskColumn.ID, Cell.of(item.id().toString()));
        }
        cells.put(TaskColumn.ACTION, Cell.of(draft.action(item.action()).map(Breakdown.Section::name).orElse("")));
        cells.put(TaskColumn.NUMBER, Cell.of(item.number()));
        cells.put(TaskColumn.TEXT, Cell.of(item.text()));
        cells.put(TaskColumn.LEAD, Cell.of(item.lead().orElse("")));
        cells.put(TaskColumn.RESPONSIBLE, Cell.of(UnitNames.join(item.responsible())));
        item.deadline().ifPresent(deadline -> cells.put(TaskColumn.DEADLINE, deadline.isWaived() ? Cell.of("不设时限：" + deadline.phrase()) : Cell.of(deadline.date())));
        cells.put(TaskColumn.PHRASE, Cell.of(item.deadline().filter(deadline -> !deadline.isWaived()).map(deadline -> deadline.phrase() + (deadline.presumed() ? "（推定）" : "")).orElse("")));
        cells.put(TaskColumn.CYCLE, Cell.of(item.cycle().map(StepNames::often).orElse("")));
        cells.put(TaskColumn.TARGETS, Cell.of(TargetLines.write(item.targets())));
        cells.put(TaskColumn.SOURCE, Cell.of(item.source().text()));
        return cells;
    }
}
