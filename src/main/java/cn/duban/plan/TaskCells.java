package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.shared.Listed;
import cn.duban.workitem.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of one row say; what is wrong with one is noted, and the field then stays as it was. */
final class TaskCells {

    static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}\\w.\\-（）()]{1,20}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern WAIVED = Pattern.compile("不设时限\\s*[：:（(]?\\s*(.*?)\\s*[）)]?");

    private final Function<String, Optional<String>> units;
    private final List<CellFault> faults;

    TaskCells(Function<String, Optional<String>> units, List<CellFault> faults) {
        this.units = units;
        this.faults = faults;
    }

    /**
     * The item of a row.
     *
     * @param left   the cells as they left the house, empty for a new row
     * @param before the item as it left the house
     */
    BreakdownItem read(TaskTable.Row row, Map<TaskColumn, TaskTable.Cell> left, Optional<BreakdownItem> before, UUID action) {
        Fields fields = new Fields(row, left);
        String number = fields.changed(TaskColumn.NUMBER) ? number(row) : before.map(BreakdownItem::number).orElse("");
        String text = fields.changed(TaskColumn.TEXT) || before.isEmpty() ? text(row) : before.get().text();
        Optional<String> lead = fields.changed(TaskColumn.LEAD) ? lead(row) : before.flatMap(BreakdownItem::lead);
        List<String> responsible = fields.changed(TaskColumn.RESPONSIBLE) ? responsible(row) : before.map(BreakdownItem::responsible).orElse(List.of());
        Optional<Deadline> deadline = fields.changed(TaskColumn.DEADLINE) ? deadline(row) : before.flatMap(BreakdownItem::deadline);
        Optional<Cycle> cycle = fields.changed(TaskColumn.CYCLE) ? cycle(row) : before.flatMap(BreakdownItem::cycle);
        List<Target> targets = fields.changed(TaskColumn.TARGETS) ? targets(row, before) : before.map(BreakdownItem::targets).orElse(List.of());
        boolean presumed = !fields.changed(TaskColumn.LEAD) && before.filter(BreakdownItem::leadPresumed).isPresent();
        return new BreakdownItem(before.map(BreakdownItem::id).orElseGet(UUID::randomUUID), action, before.map(BreakdownItem::element).orElseGet(() -> ModelItem.elementFor(number)),
                number, before.filter(item -> item.text().equals(text)).map(BreakdownItem::title).orElseGet(() -> Titles.of(text)), text, lead, presumed, responsible,
                deadline, cycle, targets, before.map(BreakdownItem::source).orElseGet(() -> ItemSource.at("", 0, 0))).tidy();
    }

    private record Fields(TaskTable.Row row, Map<TaskColumn, TaskTable.Cell> left) {

        /** White space at line ends and the kind of line break are the spreadsheet's. */
        boolean changed(TaskColumn column) {
            TaskTable.Cell now = row.cell(column);
            TaskTable.Cell then = left.getOrDefault(column, TaskTable.Cell.EMPTY);
            return !now.isFormula() && !(now.day().isPresent() && now.day().equals(then.day())) && !lines(now.text()).equals(lines(then.text()));
        }

        private static String lines(String text) {
            return text.replaceAll("\\s*\\R\\s*", "\n").strip();
        }
    }

    private String number(TaskTable.Row row) {
        String number = row.cell(TaskColumn.NUMBER).text();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            fault(row, TaskColumn.NUMBER, "number");
        }
        return number;
    }

    private String text(TaskTable.Row row) {
        String text = plain(row.cell(TaskColumn.TEXT).text());
        if (text.isEmpty()) {
            fault(row, TaskColumn.TEXT, "text-missing");
        } else if (text.length() > LONGEST_TEXT) {
            fault(row, TaskColumn.TEXT, "too-long", LONGEST_TEXT);
        }
        return text;
    }

    private Optional<String> lead(TaskTable.Row row) {
        List<String> named = UnitNames.split(row.cell(TaskColumn.LEAD).text());
        if (named.size() > 1) {
            fault(row, TaskColumn.LEAD, "one-lead");
        }
        return named.stream().findFirst().map(name -> unit(row, TaskColumn.LEAD, name));
    }

    private List<String> responsible(TaskTable.Row row) {
        return UnitNames.split(row.cell(TaskColumn.RESPONSIBLE).text()).stream().map(name -> unit(row, TaskColumn.RESPONSIBLE, name)).distinct().toList();
    }

    private String unit(TaskTable.Row row, TaskColumn column, String name) {
        Optional<String> full = units.apply(name);
        if (full.isEmpty()) {
            fault(row, column, "unit-unknown", name);
        }
        return full.orElse(name);
    }

    private Optional<Deadline> deadline(TaskTable.Row row) {
        TaskTable.Cell cell = row.cell(TaskColumn.DEADLINE);
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        Matcher waived = WAIVED.matcher(cell.text());
        if (waived.matches()) {
            if (waived.group(1).isEmpty()) {
                fault(row, TaskColumn.DEADLINE, "waiver-reason");
                return Optional.empty();
            }
            return Optional.of(Deadline.waived(plain(waived.group(1))));
        }
        Optional<LocalDate> day = cell.day().or(() -> day(cell.text())).filter(date -> date.getYear() >= 1990 && date.getYear() <= 2100);
        if (day.isEmpty()) {
            fault(row, TaskColumn.DEADLINE, "date");
        }
        return day.map(date -> new Deadline(date, "", DraftContent.SET_BY_OFFICE, false));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(day.group(2));
        int of = Integer.parseInt(day.group(3));
        LocalDate first = month < 1 || month > 12 ? null : LocalDate.of(Integer.parseInt(day.group(1)), month, 1);
        return first == null || of < 1 || of > first.lengthOfMonth() ? Optional.empty() : Optional.of(first.withDayOfMonth(of));
    }

    private Optional<Cycle> cycle(TaskTable.Row row) {
        String typed = row.cell(TaskColumn.CYCLE).text();
        if (typed.isEmpty() || typed.equals("不定期")) {
            return Optional.empty();
        }
        Optional<Cycle> cycle = Arrays.stream(Cycle.values()).filter(one -> StepNames.often(one).equals(typed)).findFirst();
        if (cycle.isEmpty()) {
            fault(row, TaskColumn.CYCLE, "cycle", Listed.all(Arrays.stream(Cycle.values()).map(StepNames::often).toList()));
        }
        return cycle;
    }

    private List<Target> targets(TaskTable.Row row, Optional<BreakdownItem> before) {
        List<Target> known = before.map(BreakdownItem::targets).orElse(List.of());
        try {
            return TargetLines.read(plain(row.cell(TaskColumn.TARGETS).text()), known);
        } catch (IllegalArgumentException e) {
            fault(row, TaskColumn.TARGETS, "target", e.getMessage());
            return new ArrayList<>(known);
        }
    }

    /** What XML cannot carry, or a model would run, has no place in a plan. */
    static String plain(String typed) {
        return PlanIntake.withoutControls(typed).replace("${", "＄{").replace("#{", "＃{").strip();
    }

    void fault(TaskTable.Row row, TaskColumn column, String code, Object... arguments) {
        faults.add(new CellFault(row.number(), column.title(), row.cell(column).text(), code, List.of(arguments)));
    }
}
