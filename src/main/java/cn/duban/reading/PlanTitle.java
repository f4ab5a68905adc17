package cn.duban.reading;

import cn.duban.reading.RawItem.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a plan: the first line, or lines, that end in 方案, 计划 and the like; also where the text runs on behind it.
 *
 * @param words with the punctuation of the source
 * @param place where it stands, {@link Span#NONE} where it is the file's name
 */
record PlanTitle(String words, Span place) {

    private static final Pattern TITLE = Pattern.compile(
            "^(?!为|根据|按照)[^。\\n]{4,120}?(?:方 ?案|计 ?划|要 ?点|意 ?见|办 ?法|清 ?单|措 ?施|分解表|任务表|分 ?工|总 ?结|工作安排|规 ?划|纲 ?要|台 ?账)(?:\\([^)\\n]{1,12}\\))?(?=\\n|为|根据|按照|依据|围绕|结尾|今年|近年|[一1][、.]|$)");
    private static final Pattern DATE = Pattern.compile("20\\d\\d年\\d{1,2}月\\d{1,2}日");
    private static final Pattern ANNEX = Pattern.compile("附 ?[件表] ?[::\\d]");
    private static final Pattern PERIOD = Pattern.compile("\\n?(\\n\\(20\\d\\d[-~至年]{0,2}(?:20\\d\\d)?年?\\))(?=\\n|$)");
    private static final int HEAD = 600;
    private static final int LONGEST_LINE = 120;

    static PlanTitle of(String text, String folded, String fileName) {
        String head = folded.substring(0, Math.min(folded.length(), HEAD));
        int from = 0;
        for (int start = 0; start < head.length(); ) {
            int newline = head.indexOf('\n', start);
            int end = newline < 0 ? head.length() : newline;
            String line = head.substring(start, end);
            Matcher m = TITLE.matcher(line);
            boolean body = Marks.beginsWithMark(line);
            if (!body && !line.startsWith("(") && !ANNEX.matcher(line).lookingAt() && m.find()) {
                return at(text, from, withPeriod(folded, start + m.end()));
            }
            if (line.length() > LONGEST_LINE || body && start > 0) {
                break;
            }
            boolean headLine = line.length() <= 40 && "。:号".indexOf(line.isEmpty() ? ' ' : line.charAt(line.length() - 1)) < 0 && !DATE.matcher(line).find()
                    && !PlanHead.isIssuerLine(line);
            from = headLine ? from : end + 1;
            start = end + 1;
        }
        int firstEnd = head.indexOf('\n') < 0 ? head.length() : head.indexOf('\n');
        String name = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return firstEnd <= 60 ? at(text, 0, firstEnd) : new PlanTitle(name, Span.NONE);
    }

    /** （2024—2026年） in a line of its own below the title belongs to it. */
    private static int withPeriod(String folded, int end) {
        Matcher period = PERIOD.matcher(folded).region(end, Math.min(folded.length(), end + 24));
        return period.lookingAt() ? end + period.end(1) - period.start() : end;
    }

    private static PlanTitle at(String text, int from, int to) {
        return new PlanTitle(text.substring(from, to).replace("\n", ""), new Span(from, to));
    }
}
