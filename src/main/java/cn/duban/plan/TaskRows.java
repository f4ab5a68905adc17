package cn.duban.plan;

import cn.duban.shared.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the rows of an edited task table say, compared cell by cell with the draft as it left the house: a cell that was not touched is that
 * field untouched, with everything that the table cannot show of it.
 */
final class TaskRows {

    private final Breakdown then;
    private final Map<UUID, BreakdownItem> known;
    private final TaskCells cells;
    private final List<CellFault> faults = new ArrayList<>();

    private TaskRows(Breakdown then, Function<String, Optional<String>> units) {
        this.then = then;
        this.known = then.itemsById();
        this.cells = new TaskCells(units, faults);
    }

    /**
     * The draft as the table says it.
     *
     * @param then  the draft as it was exported
     * @param units the full name of the unit that a name means, empty if the register does not know it
     * @throws TableRefused with every fault, each with its cell
     */
    static Breakdown read(TaskTable table, Breakdown then, Function<String, Optional<String>> units) {
        TaskRows rows = new TaskRows(then, units);
        Breakdown read = rows.breakdown(table.rows());
        if (!rows.faults.isEmpty()) {
            throw new TableRefused(rows.faults.stream().sorted(Comparator.comparingInt(CellFault::row).thenComparingInt(TaskColumn::placeOf)).toList());
        }
        return read;
    }

    private Breakdown breakdown(List<TaskTable.Row> rows) {
        Map<TaskTable.Row, Optional<BreakdownItem>> before = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (TaskTable.Row row : rows) {
            // A copied row carries the id of the one it was copied from; the first is that item, the others are new.
            before.put(row, itemOf(row).filter(item -> seen.add(item.id())));
        }
        List<Breakdown.Section> actions = actions(before);
        List<BreakdownItem> items = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        before.forEach((row, item) -> {
            BreakdownItem read = item(row, item, actions, items);
            Integer twice = numbers.putIfAbsent(read.number(), row.number());
            if (twice != null) {
                fault(row, TaskColumn.NUMBER, "number-twice", read.number(), twice);
            }
            items.add(read);
        });
        return new Breakdown(actions, items, then.steps());
    }

    private Optional<BreakdownItem> itemOf(TaskTable.Row row) {
        String id = row.cell(TaskColumn.ID).text();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<BreakdownItem> item = id.matches("[0-9a-f-]{36}") ? Optional.ofNullable(known.get(UUID.fromString(id))) : Optional.empty();
        if (item.isEmpty()) {
            fault(row, TaskColumn.ID, "id-unknown");
        }
        return item;
    }

    /** A name that all rows of an action bear now, and that no action had, is its new name; but not while a row still bears the old one. */
    private List<Breakdown.Section> actions(Map<TaskTable.Row, Optional<BreakdownItem>> rows) {
        Map<UUID, Set<String>> names = new HashMap<>();
        rows.forEach((row, item) -> item.ifPresent(one -> names.computeIfAbsent(one.action(), none -> new HashSet<>()).add(row.cell(TaskColumn.ACTION).text())));
        Set<String> old = new HashSet<>(then.actions().stream().map(Breakdown.Section::name).toList());
        Set<String> borne = new HashSet<>(rows.keySet().stream().map(row -> row.cell(TaskColumn.ACTION).text()).toList());
        return then.actions().stream().map(action -> {
            Set<String> now = names.getOrDefault(action.id(), Set.of());
            String name = now.size() == 1 ? now.iterator().next() : "";
            return name.isEmpty() || old.contains(name) || borne.contains(action.name()) || name.length() > TaskCells.LONGEST_NAME ? action : new Breakdown.Section(action.id(), TaskCells.plain(name));
        }).toList();
    }

    private BreakdownItem item(TaskTable.Row row, Optional<BreakdownItem> before, List<Breakdown.Section> actions, List<BreakdownItem> earlier) {
        TaskColumn.taken().filter(column -> row.cell(column).isFormula()).forEach(column -> fault(row, column, "formula"));
        Optional<BreakdownItem> last = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
        UUID action = action(row, before, actions, last);
        BreakdownItem item = cells.read(row, before.map(one -> TaskTable.cells(one, then, true)).orElse(Map.of()), before, action);
        if (item.number().isEmpty()) {
            String number = last.map(one -> one.number() + ".").orElse("0.");
            int part = 1;
            Set<String> taken = new HashSet<>(earlier.stream().map(BreakdownItem::number).toList());
            then.items().forEach(one -> taken.add(one.number()));
            while (taken.contains(number + part)) {
                part++;
            }
            return item.numbered(number + part, ModelItem.elementFor(number + part));
        }
        return item;
    }

    private UUID action(TaskTable.Row row, Optional<BreakdownItem> before, List<Breakdown.Section> actions, Optional<BreakdownItem> last) {
        String name = row.cell(TaskColumn.ACTION).text();
        Optional<UUID> named = actions.stream().filter(action -> action.name().equals(TaskCells.plain(name))).map(Breakdown.Section::id).findFirst()
                .or(() -> then.actions().stream().filter(action -> action.name().equals(name)).map(Breakdown.Section::id).findFirst());
        if (named.isEmpty() && name.isEmpty() && before.isEmpty() && last.isPresent()) {
            return last.get().action();
        }
        if (named.isEmpty()) {
            fault(row, TaskColumn.ACTION, name.isEmpty() ? "action-missing" : "action-unknown", Listed.all(then.actions().stream().map(Breakdown.Section::name).toList()));
        }
        return named.or(() -> before.map(BreakdownItem::action)).orElseGet(() -> then.actions().isEmpty() ? UUID.randomUUID() : then.actions().get(0).id());
    }

    private void fault(TaskTable.Row row, TaskColumn column, String code, Object... arguments) {
        cells.fault(row, column, code, arguments);
    }
}
