package cn.duban.reading;

import cn.duban.shared.ChineseNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 完成时限: reads what bounds completion. A year that merely names a programme (2023年继续医学教育项目) bounds nothing. A named date or
 * period end is taken as it is; 底 is the last day (rule source: 民法典 201-204, custom of official documents).
 */
final class DeadlineGrammar {

    private static final String HAN_YEAR = "(?:年底|年末|年终|年内|全年|本年度|今年)";
    private static final Pattern DATE = Pattern.compile(
            "(?<lead>(?:力争|争取|确保|截至|截止|到|至|于|在){0,3})(?:"
                    + "(?<year>20\\d\\d)年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?|(?<part>上半年|下半年|第?[一二三四1-4]季度)|(?<yearEnd>年?[底末终]))?"
                    + "|(?<bareMonth>(?<!\\d)\\d{1,2})月(?:(?<bareDay>\\d{1,2})日)?"
                    + "|(?<relative>" + HAN_YEAR + "|(?<![每\\d])(?:上半年|下半年)|(?<!每)(?<quarter>第?[一二三四]季度))"
                    + "|(?<years>\\d{1,2}|[一二两三四五]|十)年内)"
                    + "(?<end>月?[底末]?(?:之前|以前|前|内)?)");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:[,:]|实现|完成|建成|达到|力争|争取|确保|全面|全省|全市|全县|全区|全国|基本|新增|新建|累计|启动|要|使|各|每|所有|计划|将|预计|引|招|培养|培训)");
    private static final Pattern COMPARES = Pattern.compile("(?:较|比|同|与|自|从|以|和)$");
    private static final Pattern NAMES_A_PROGRAMME = Pattern.compile("^(?:度|以来|起|至|-|—|~|版|级|届|第|开始|同期|的)");

    private final Excerpt excerpt;
    private final String folded;
    private final Optional<Integer> planYear;
    private final List<ReadDeadline> found = new ArrayList<>();

    private DeadlineGrammar(Excerpt excerpt, Optional<Integer> planYear) {
        this.excerpt = excerpt;
        this.folded = Glyphs.fold(excerpt.text());
        this.planYear = planYear;
    }

    static List<ReadDeadline> read(Excerpt excerpt, Optional<Integer> planYear) {
        DeadlineGrammar grammar = new DeadlineGrammar(excerpt, planYear);
        Matcher m = DATE.matcher(grammar.folded);
        while (m.find()) {
            grammar.sentence(m);
        }
        return List.copyOf(grammar.found);
    }

    /** Reads the words of a column or label 完成时限, where every date bounds. */
    static Optional<ReadDeadline> ofLabel(String words, SourceSpan span, Optional<Integer> planYear) {
        Matcher m = DATE.matcher(words);
        ReadDeadline last = null;
        while (m.find()) {
            Optional<Reckoned> reckoned = reckon(m, planYear);
            if (reckoned.isPresent()) {
                Reckoned r = reckoned.get();
                last = new ReadDeadline(words, r.date, r.due, "column-date", r.yearInferred, true, span);
            }
        }
        return Optional.ofNullable(last);
    }

    /** A clause without the date in front: 2023年上半年完成… → 完成…. */
    static String withoutDate(String clause) {
        Matcher m = DATE.matcher(clause);
        String rest = m.lookingAt() && m.end() > 0 ? clause.substring(m.end()) : clause;
        return rest.replaceFirst("^(?:力争|争取|确保)", "");
    }

    /** The first date in the words, as {@link ReadDeadline#date()} writes it. */
    static Optional<String> firstDate(String words, Optional<Integer> planYear) {
        Matcher m = DATE.matcher(words);
        while (m.find()) {
            Optional<Reckoned> reckoned = reckon(m, planYear);
            if (reckoned.isPresent()) {
                return reckoned.map(r -> r.date);
            }
        }
        return Optional.empty();
    }

    private void sentence(Matcher m) {
        String rule = bounds(m);
        if (rule == null) {
            return;
        }
        reckon(m, planYear).ifPresent(r -> {
            int end = Clauses.end(folded, m.end());
            int last = end == m.end() && end < folded.length() && folded.charAt(end) == ',' ? Clauses.end(folded, end + 1) : end;
            found.add(new ReadDeadline(excerpt.text().substring(m.start(), m.end()) + tail(m.end(), last), r.date, r.due, rule, r.yearInferred, false,
                    excerpt.span(m.start(), last)));
        });
    }

    /** So much of what follows that two deadlines of one item can be told apart. */
    private String tail(int from, int to) {
        return excerpt.text().substring(from, Math.min(to, from + 24));
    }

    /** The rule by which the date bounds completion, or null if it does not. */
    private String bounds(Matcher m) {
        int at = m.start();
        String left = folded.substring(Math.max(0, at - 12), at);
        String right = folded.substring(m.end(), Math.min(folded.length(), m.end() + 12));
        boolean before = !m.group("end").isEmpty();
        String lead = m.group("lead");
        if (COMPARES.matcher(left).find() && !left.endsWith("争取") || right.startsWith("以来") || right.startsWith("起")
                || right.startsWith("同期") || inBracketOrTitle(at)) {
            return null;
        }
        boolean opens = at == 0 || ",。;:、\n".indexOf(folded.charAt(at - 1)) >= 0;
        if (m.group("years") != null) {
            return "within-years";
        }
        if (m.group("relative") != null) {
            return relative(m, right, opens || !lead.isEmpty(), before);
        }
        if (m.group("bareMonth") != null) {
            return before ? m.group("bareDay") != null ? "named-date" : "named-month" : lead.endsWith("在") || lead.endsWith("于") ? "named-month" : null;
        }
        if (m.group("day") != null) {
            return before || !lead.isEmpty() || opens ? "named-date" : null;
        }
        if (m.group("month") != null) {
            return before || !lead.isEmpty() || opens && !NAMES_A_PROGRAMME.matcher(right).find() ? "named-month" : null;
        }
        if (m.group("part") != null || m.group("yearEnd") != null) {
            return m.group("part") != null ? "period-end" : "year-end";
        }
        if (NAMES_A_PROGRAMME.matcher(right).find() && !before) {
            return null;
        }
        if (!lead.isEmpty() || before) {
            return "until-year";
        }
        return opens && GOES_ON.matcher(right).find() ? "until-year" : null;
    }

    private String relative(Matcher m, String right, boolean opens, boolean before) {
        String word = m.group("relative");
        if (word.equals("全年") || word.equals("今年") || word.equals("本年度")) {
            String clause = folded.substring(m.end(), Clauses.end(folded, m.end()));
            return clause.matches(".*\\d.*") && !right.startsWith("的") || right.startsWith("完成") ? "within-year" : null;
        }
        if (word.equals("年底") || word.equals("年末") || word.equals("年终")) {
            return before || opens ? "year-end" : null;
        }
        if (word.equals("年内")) {
            return "within-year";
        }
        return before || opens ? "period-end" : null;
    }

    private boolean inBracketOrTitle(int at) {
        String before = folded.substring(Math.max(0, at - 30), at);
        int open = Math.max(before.lastIndexOf('《'), before.lastIndexOf('('));
        int close = Math.max(before.lastIndexOf('》'), before.lastIndexOf(')'));
        return open > close && !before.substring(open).matches("\\((?:完成|办结)?时[限间].*");
    }

    /** A date and how it was reckoned. */
    private record Reckoned(String date, Optional<LocalDate> due, boolean yearInferred) {
    }

    private static Optional<Reckoned> reckon(Matcher m, Optional<Integer> planYear) {
        if (m.group("years") != null) {
            String words = m.group("years");
            int years = Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : ChineseNumber.parse(words);
            Optional<LocalDate> due = planYear.map(year -> LocalDate.of(year + years, 12, 31));
            return Optional.of(new Reckoned("P" + years + "Y", due, due.isPresent()));
        }
        boolean own = m.group("year") != null;
        Optional<Integer> year = own ? Optional.of(Integer.parseInt(m.group("year"))) : planYear;
        String month = m.group("month") != null ? m.group("month") : m.group("bareMonth");
        String day = m.group("day") != null ? m.group("day") : m.group("bareDay");
        try {
            if (month != null) {
                return Optional.of(month(year, Integer.parseInt(month), day, m.group("end"), own));
            }
            String part = m.group("part") != null ? m.group("part") : m.group("relative");
            if (part == null) {
                boolean end = m.group("yearEnd") != null || m.group("end").matches("[底末].*");
                return year.map(y -> new Reckoned(end ? y + "-12-31" : String.valueOf(y), Optional.of(LocalDate.of(y, 12, 31)), false));
            }
            return Optional.of(part(year, part, own));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reckoned month(Optional<Integer> year, int month, String day, String end, boolean own) {
        if (year.isEmpty()) {
            YearMonth.of(2000, month);
            return new Reckoned(String.format("--%02d%s", month, day == null ? "" : "-" + String.format("%02d", Integer.parseInt(day))),
                    Optional.empty(), false);
        }
        YearMonth in = YearMonth.of(year.get(), month);
        if (day != null) {
            LocalDate date = in.atDay(Integer.parseInt(day));
            return new Reckoned(date.toString(), Optional.of(date), !own);
        }
        return new Reckoned(end.matches("[底末].*") ? in.atEndOfMonth().toString() : in.toString(), Optional.of(in.atEndOfMonth()), !own);
    }

    private static Reckoned part(Optional<Integer> year, String part, boolean own) {
        String code = part.contains("上半年") ? "H1" : part.contains("下半年") ? "H2" : part.contains("季度") ? "Q" + quarter(part) : "";
        if (code.isEmpty()) {
            boolean end = part.matches("年[底末终]");
            return year.map(y -> new Reckoned(end ? y + "-12-31" : String.valueOf(y), Optional.of(LocalDate.of(y, 12, 31)), true))
                    .orElse(new Reckoned("year-end", Optional.empty(), false));
        }
        int lastMonth = code.equals("H1") ? 6 : code.equals("H2") ? 12 : 3 * Integer.parseInt(code.substring(1));
        return year.map(y -> new Reckoned(y + "-" + code, Optional.of(YearMonth.of(y, lastMonth).atEndOfMonth()), !own))
                .orElse(new Reckoned(code, Optional.empty(), false));
    }

    private static int quarter(String words) {
        char c = words.charAt(words.length() - 3);
        return Character.isDigit(c) ? c - '0' : ChineseNumber.parse(String.valueOf(c));
    }
}
