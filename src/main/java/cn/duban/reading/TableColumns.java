package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the columns of a task breakdown table (任务分解表) hold, as its heading row says. */
final class TableColumns {

    enum Column { NUMBER, ACTION, TASK, MEASURE, LEAD, UNITS, COOPERATING, TIME, NONE }

    private static final int LONGEST_TITLE = 14;
    private static final Pattern NUMBER = Pattern.compile("序号|编号|号|NO\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("时限|时间|期限|进度|节点");
    private static final Pattern LEAD = Pattern.compile("牵头|主办|主责");
    private static final Pattern COOPERATING = Pattern.compile("配合|协办|参与|参加|协同|协助");
    private static final Pattern UNITS = Pattern.compile("责任|负责|承办|落实|分工");
    private static final Pattern PERSON = Pattern.compile("(?:责任人|负责人|领导|联系人|电话)$");
    private static final Pattern MEASURE = Pattern.compile("(?:措施|具体任务|任务内容|工作内容|主要内容|具体内容|工作要求|重点内容|任务描述|建设内容|工作举措|具体工作|举措)$");
    private static final Pattern TASK = Pattern.compile("(?:任务|事项|内容|工作|任务名称|事项名称|工作名称|项目名称|目标任务|任务及目标)$");
    private static final Pattern ACTION = Pattern.compile("(?:行动|类别|领域|项目|方面|板块|分类|任务类型)$");

    private TableColumns() {
    }

    static List<Column> of(List<String> titles) {
        return titles.stream().map(TableColumns::of).toList();
    }

    private static Column of(String title) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Column.NONE;
        }
        if (NUMBER.matcher(title).matches()) {
            return Column.NUMBER;
        }
        if (TIME.matcher(title).find()) {
            return Column.TIME;
        }
        if (PERSON.matcher(title).find()) {
            return Column.NONE;
        }
        if (LEAD.matcher(title).find()) {
            return Column.LEAD;
        }
        if (COOPERATING.matcher(title).find()) {
            return Column.COOPERATING;
        }
        if (UNITS.matcher(title).find()) {
            return Column.UNITS;
        }
        if (MEASURE.matcher(title).find()) {
            return Column.MEASURE;
        }
        if (TASK.matcher(title).find()) {
            return Column.TASK;
        }
        return ACTION.matcher(title).find() ? Column.ACTION : Column.NONE;
    }

    /** Whether a row is the heading of a task table: a task, and who or until when. */
    static boolean areNamed(List<Column> row) {
        long named = row.stream().filter(column -> column != Column.NONE).count();
        boolean hasTask = row.contains(Column.TASK) || row.contains(Column.MEASURE);
        return named >= 2 && hasTask && (row.contains(Column.LEAD) || row.contains(Column.UNITS) || row.contains(Column.TIME));
    }

    /** Whether a row directly below a heading row only parts one of its columns, as 责任分工 into 牵头单位 and 配合单位. */
    static boolean areParted(List<String> titles) {
        List<Column> row = of(titles);
        boolean onlyTitles = true;
        for (int i = 0; i < row.size(); i++) {
            onlyTitles &= titles.get(i).isEmpty() || row.get(i) != Column.NONE;
        }
        return onlyTitles && (row.contains(Column.LEAD) || row.contains(Column.UNITS) || row.contains(Column.COOPERATING));
    }

    static List<Column> parted(List<Column> above, List<Column> below) {
        List<Column> out = new ArrayList<>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            Column lower = i < below.size() ? below.get(i) : Column.NONE;
            out.add(lower != Column.NONE ? lower : i < above.size() ? above.get(i) : Column.NONE);
        }
        return out;
    }

    /** The rows of a folded text that name the columns of a table. */
    static List<Span> headings(String folded) {
        List<Span> rows = new ArrayList<>();
        boolean below = false;
        for (int from = 0; from < folded.length(); ) {
            int newline = folded.indexOf('\n', from);
            int to = newline < 0 ? folded.length() : newline;
            boolean heading = false;
            if (folded.indexOf('\t', from) >= 0 && folded.indexOf('\t', from) < to) {
                List<String> titles = List.of(folded.substring(from, to).replace("〃", "").split("\t", -1));
                heading = areNamed(of(titles)) || below && areParted(titles);
            }
            if (heading) {
                rows.add(new Span(from, to));
            }
            below = heading;
            from = to + 1;
        }
        return rows;
    }
}
