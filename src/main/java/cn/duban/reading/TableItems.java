package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import cn.duban.reading.UnitNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items of a task breakdown table (任务分解表): a heading row names the columns, each row below it is an item. A cell that goes on from the
 * row above is a ditto mark; a table without any such marks may show the same by an empty cell.
 */
final class TableItems {

    private static final String SAME_AS_ABOVE = "〃";

    private enum Column { NUMBER, ACTION, TASK, MEASURE, LEAD, UNITS, COOPERATING, TIME, NONE }

    private final String text;
    private final String folded;
    private final UnitNames names;
    private final boolean marksMerges;
    private final List<RawItem> items = new ArrayList<>();
    private List<Column> columns = List.of();
    /** The cells of the row above, as the columns name them and as they stand. */
    private List<String> above = List.of();
    private List<String> printedAbove = List.of();

    private TableItems(String text, String folded, UnitNames names) {
        this.text = text;
        this.folded = folded;
        this.names = names;
        this.marksMerges = folded.contains(SAME_AS_ABOVE);
    }

    static List<RawItem> in(String text, String folded, UnitNames names) {
        if (folded.indexOf('\t') < 0) {
            return List.of();
        }
        TableItems table = new TableItems(text, folded, names);
        for (int from = 0; from < folded.length(); ) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 ? folded.length() : newline;
            if (folded.substring(from, to).indexOf('\t') >= 0) {
                table.row(from, to);
            } else if (to > from && to - from > 60) {
                table.columns = List.of();
            }
            from = to + 1;
        }
        return table.items;
    }

    /** The rows of a folded text that name the columns of a table. */
    static List<Span> headings(String folded) {
        List<Span> rows = new ArrayList<>();
        List<String> above = List.of();
        for (int from = 0; from < folded.length(); ) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 ? folded.length() : newline;
            String line = folded.substring(from, to);
            List<String> row = withoutDitto(List.of(line.split("\t", -1)), above);
            if (line.indexOf('\t') >= 0 && namesColumns(row.stream().map(TableItems::column).toList())) {
                rows.add(new Span(from, to));
            }
            above = row;
            from = to + 1;
        }
        return rows;
    }

    private static boolean namesColumns(List<Column> row) {
        long named = row.stream().filter(column -> column != Column.NONE).count();
        boolean hasTask = row.contains(Column.TASK) || row.contains(Column.MEASURE);
        return named >= 2 && hasTask && (row.contains(Column.LEAD) || row.contains(Column.UNITS) || row.contains(Column.TIME));
    }

    private void row(int from, int to) {
        List<int[]> cells = cells(from, to);
        List<String> printed = withoutDitto(cells.stream().map(this::words).toList(), printedAbove);
        List<Column> header = printed.stream().map(TableItems::column).toList();
        if (namesColumns(header)) {
            columns = header;
            above = List.of();
        } else if (!columns.isEmpty() && cells.size() >= 2) {
            item(cells, printed, from, to);
        }
        printedAbove = printed;
    }

    /** The words of a row, with those of the row above where a cell goes on from it. */
    private static List<String> withoutDitto(List<String> row, List<String> above) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            words.add(!row.get(i).equals(SAME_AS_ABOVE) ? row.get(i) : i < above.size() ? above.get(i) : "");
        }
        return words;
    }

    private boolean isDitto(int[] cell) {
        return words(cell).equals(SAME_AS_ABOVE);
    }

    private void item(List<int[]> cells, List<String> printed, int from, int to) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String words = i >= cells.size() || columns.get(i) == Column.NUMBER && isDitto(cells.get(i)) ? "" : printed.get(i);
            boolean merged = !marksMerges && words.isEmpty() && i < above.size() && columns.get(i) != Column.NUMBER && columns.get(i) != Column.MEASURE;
            row.add(merged ? above.get(i) : words);
        }
        int task = columns.contains(Column.MEASURE) ? columns.indexOf(Column.MEASURE) : columns.indexOf(Column.TASK);
        if (task >= cells.size() || printed.get(task).isEmpty()) {
            return;
        }
        if (isDitto(cells.get(task)) && !items.isEmpty()) {
            above = row;
            goOn(row, to);
            return;
        }
        above = row;
        String number = value(row, Column.NUMBER).replaceAll("[^0-9.]", "");
        String action = columns.contains(Column.ACTION) ? value(row, Column.ACTION)
                : columns.contains(Column.MEASURE) && columns.contains(Column.TASK) ? value(row, Column.TASK) : "";
        int start = cells.get(task)[0];
        int[] taskRange = {skipNumber(start, cells.get(task)[1]), cells.get(task)[1]};
        items.add(new RawItem(Optional.empty(), Optional.empty(), number, false, Excerpt.of(text, taskRange), from, to, assignment(row), unitCells(cells), action));
    }

    /** A task that spans several rows is one item; each row may name further units. */
    private void goOn(List<String> row, int to) {
        RawItem last = items.get(items.size() - 1);
        items.set(items.size() - 1, new RawItem(last.action(), last.node(), last.printed(), last.numberLost(), last.body(), last.start(), to,
                last.own().and(assignment(row)), last.units(), last.actionName()));
    }

    private Assignment assignment(List<String> row) {
        List<Named> leads = names.split(value(row, Column.LEAD));
        Assignment units = Assignment.read(value(row, Column.UNITS), names);
        Assignment leading = new Assignment(leads, leads, Optional.of(value(row, Column.TIME)).filter(time -> !time.isEmpty()));
        List<Named> cooperating = names.split(value(row, Column.COOPERATING));
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
        boolean number = at > start && at < end && !Character.isDigit(folded.charAt(at - 1));
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

    private static Column column(String title) {
        if (title.length() > 14) {
            return Column.NONE;
        }
        if (title.matches("序号|编号|号|NO\\.?")) {
            return Column.NUMBER;
        }
        if (title.matches(".*(?:时限|时间|期限|进度|节点).*")) {
            return Column.TIME;
        }
        if (title.matches(".*(?:牵头|主办|主责).*")) {
            return Column.LEAD;
        }
        if (title.matches(".*(?:配合|协办|参与|参加|协同).*")) {
            return Column.COOPERATING;
        }
        if (title.matches(".*(?:责任|负责|承办|落实).*(?:单位|部门|处室|科室|主体)?") && !title.matches(".*(?:责任人|领导)")) {
            return Column.UNITS;
        }
        if (title.matches(".*(?:措施|具体任务|任务内容|工作内容|主要内容|具体内容|工作要求|重点内容|任务描述)")) {
            return Column.MEASURE;
        }
        if (title.matches(".*(?:任务|事项|内容|工作)")) {
            return Column.TASK;
        }
        return title.matches(".*(?:行动|类别|领域|项目|方面|板块)") ? Column.ACTION : Column.NONE;
    }
}
