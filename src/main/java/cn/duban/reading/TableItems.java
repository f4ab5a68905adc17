package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import cn.duban.reading.TableColumns.Column;
import cn.duban.reading.UnitNames.Named;
import cn.duban.shared.ChineseNumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Items of a task breakdown table (任务分解表): a heading row names the columns, each row below it is an item. A cell that goes on from the
 * row above is a ditto mark; a table without any such marks may show the same by an empty cell.
 */
final class TableItems {

    private static final Set<String> DITTO = Set.of("〃", "同上", "同前", "\"");
    private static final Set<Column> WITH_LEAD = EnumSet.of(Column.COOPERATING, Column.UNITS, Column.TIME);
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|备注.*|说明.*");
    private static final int LONGEST_SECTION = 60;

    private final String text;
    private final String folded;
    private final UnitNames names;
    private final boolean marksMerges;
    private final List<RawItem> items = new ArrayList<>();
    private List<Column> columns = List.of();
    /** The cells of the row above, as the columns name them and as they stand. */
    private List<String> above = List.of();
    private List<String> printedAbove = List.of();
    private boolean belowHeading;
    private String lineAbove = "";
    private String section = "";
    private List<String> heading = List.of();

    private TableItems(String text, String folded, UnitNames names) {
        this.text = text;
        this.folded = folded;
        this.names = names;
        this.marksMerges = folded.contains("〃");
    }

    static List<RawItem> in(String text, String folded, UnitNames names) {
        if (folded.indexOf('\t') < 0) {
            return List.of();
        }
        TableItems table = new TableItems(text, folded, names);
        for (int from = 0; from < folded.length(); ) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 ? folded.length() : newline;
            int tab = folded.indexOf('\t', from);
            if (tab >= 0 && tab < to) {
                table.row(from, to);
            } else if (to > from) {
                table.line(folded.substring(from, to));
            }
            from = to + 1;
        }
        return table.items;
    }

    /** A line within a table names its next section; a long one ends the table. */
    private void line(String words) {
        lineAbove = words;
        if (words.length() > LONGEST_SECTION) {
            columns = List.of();
        } else if (!columns.isEmpty()) {
            section = withoutNumber(words);
        }
    }

    private static String withoutNumber(String words) {
        List<Marks.Mark> marks = Marks.in(words);
        return marks.isEmpty() || marks.get(0).start() > 0 ? words : words.substring(marks.get(0).end());
    }

    private void row(int from, int to) {
        List<int[]> cells = cells(from, to);
        List<String> printed = withoutDitto(cells.stream().map(this::words).toList());
        List<Column> titles = TableColumns.of(printed);
        List<String> filled = printed.stream().filter(words -> !words.isEmpty()).toList();
        if (TableColumns.areNamed(titles)) {
            if (!printed.equals(heading)) {
                section = columns.isEmpty() || lineAbove.isEmpty() ? "" : withoutNumber(lineAbove);
            }
            heading = printed;
            columns = titles;
            above = List.of();
            belowHeading = true;
        } else if (belowHeading && TableColumns.areParted(cells.stream().map(this::words).map(words -> DITTO.contains(words) ? "" : words).toList())) {
            columns = TableColumns.parted(columns, titles);
        } else if (!columns.isEmpty() && cells.size() >= 2 && !filled.isEmpty() && !TOTAL.matcher(filled.get(0)).matches()) {
            belowHeading = false;
            if (filled.size() == 1 && !isTask(cells, filled.get(0))) {
                section = withoutNumber(filled.get(0));
            } else {
                item(cells, printed, from, to);
            }
        }
        printedAbove = printed;
        lineAbove = "";
    }

    /** A row with one filled cell is an item if that is the task's; else it heads a section of the table. */
    private boolean isTask(List<int[]> cells, String only) {
        int task = task();
        return task < cells.size() && task > 0 && words(cells.get(task)).equals(only);
    }

    private int task() {
        return columns.contains(Column.MEASURE) ? columns.indexOf(Column.MEASURE) : columns.indexOf(Column.TASK);
    }

    /** The words of a row, with those of the row above where a cell goes on from it. */
    private List<String> withoutDitto(List<String> row) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            words.add(!DITTO.contains(row.get(i)) ? row.get(i) : i < printedAbove.size() ? printedAbove.get(i) : "");
        }
        return words;
    }

    private boolean isDitto(int[] cell) {
        return DITTO.contains(words(cell));
    }

    private void item(List<int[]> cells, List<String> printed, int from, int to) {
        int lead = columns.contains(Column.LEAD) ? columns.indexOf(Column.LEAD) : columns.indexOf(Column.UNITS);
        boolean leadGoesOn = lead < 0 || lead >= printed.size() || printed.get(lead).isEmpty();
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String words = i >= cells.size() || column == Column.NUMBER && isDitto(cells.get(i)) ? "" : printed.get(i);
            boolean mayGoOn = column != Column.NUMBER && column != Column.MEASURE && (!WITH_LEAD.contains(column) || leadGoesOn);
            row.add(!marksMerges && words.isEmpty() && i < above.size() && mayGoOn ? above.get(i) : words);
        }
        int task = task();
        if (task < 0 || task >= cells.size() || printed.get(task).isEmpty()) {
            return;
        }
        above = row;
        if (isDitto(cells.get(task)) && !items.isEmpty()) {
            goOn(row, to);
            return;
        }
        String action = columns.contains(Column.ACTION) ? value(row, Column.ACTION)
                : columns.contains(Column.MEASURE) && columns.contains(Column.TASK) ? value(row, Column.TASK) : section;
        int[] words = {skipNumber(cells.get(task)[0], cells.get(task)[1]), cells.get(task)[1]};
        items.add(new RawItem(Optional.empty(), Optional.empty(), number(value(row, Column.NUMBER)), false, Excerpt.of(text, words), from, to, assignment(row),
                unitCells(cells), withoutNumber(action)));
    }

    private static String number(String cell) {
        String digits = cell.replaceAll("[^0-9.]", "").replaceAll("^\\.+|\\.+$", "");
        if (!digits.isEmpty()) {
            return digits.matches("\\d{1,4}(?:\\.\\d{1,2}){0,2}") ? digits : "";
        }
        String han = cell.replaceAll("[()、.]", "");
        return han.matches("[一二三四五六七八九十]{1,3}") ? String.valueOf(ChineseNumber.parse(han)) : "";
    }

    /** A task that spans several rows is one item; each row may name further units. */
    private void goOn(List<String> row, int to) {
        RawItem last = items.get(items.size() - 1);
        items.set(items.size() - 1, new RawItem(last.action(), last.node(), last.printed(), last.numberLost(), last.body(), last.start(), to,
                last.own().and(assignment(row)), last.units(), last.actionName()));
    }

    private Assignment assignment(List<String> row) {
        List<Named> leads = names.split(value(row, Column.LEAD));
        Assignment units = Assignment.read(value(row, Column.UNITS), names, names.levelAfter(leads, ""));
        Assignment leading = new Assignment(leads, leads, Optional.of(value(row, Column.TIME)).filter(time -> !time.isEmpty()));
        List<Named> cooperating = names.split(value(row, Column.COOPERATING), names.levelAfter(units.units(), names.levelAfter(leads, "")));
        return leading.and(units).and(new Assignment(List.of(), cooperating, Optional.empty()));
    }

    /** From the first to the last cell of this row that names units. */
    private Span unitCells(List<int[]> cells) {
        List<int[]> named = new ArrayList<>();
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            boolean ofUnits = columns.get(i) == Column.LEAD || columns.get(i) == Column.UNITS || columns.get(i) == Column.COOPERATING;
            if (ofUnits && cells.get(i)[1] > cells.get(i)[0]) {
                named.add(cells.get(i));
            }
        }
        return named.isEmpty() ? Span.NONE : new Span(named.get(0)[0], named.get(named.size() - 1)[1]);
    }

    private int skipNumber(int start, int end) {
        int at = start;
        while (at < end && (Character.isDigit(folded.charAt(at)) || "().、".indexOf(folded.charAt(at)) >= 0)) {
            at++;
        }
        boolean number = at > start && at < end && !Character.isDigit(folded.charAt(at - 1)) && folded.charAt(start) != '、';
        return number ? at : start;
    }

    private String value(List<String> row, Column column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    private String words(int[] cell) {
        return folded.substring(cell[0], cell[1]);
    }

    private List<int[]> cells(int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || folded.charAt(i) == '\t') {
                cells.add(new int[] {start, i});
                start = i + 1;
            }
        }
        return cells;
    }
}
