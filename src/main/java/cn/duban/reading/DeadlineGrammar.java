package cn.duban.reading;

import cn.duban.reading.DateWords.Reckoned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 完成时限: reads what bounds completion. A year that merely names a programme (2023年继续医学教育项目) bounds nothing, nor does a date that
 * something is compared with, or that has passed. A named date or period end is taken as it is.
 */
final class DeadlineGrammar {

    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:[,:]|实现|完成|建|达|力争|争取|确保|全面|全省|全市|全县|全区|全国|全镇|全部|基本|新|累计|启动|要|使|各|每|所有|计划|将|预计|引|招|培|打造|创建|组织|开展|举办|召开|推动|不少于|不低于|超过|率先|"
                    + "正式|面向|为|对|在|由|出台|印发|制定|形成|投入|投用|竣工|开工|通过|创成|报送|上报|提交|发布|上线|落实|选派|选树|遴选|评选|再|至少|力|底|度内|分别)");
    private static final Pattern ACTS = Pattern.compile("^(?:各|集中)?(?:开展|组织|举办|召开|启动|完成|印发|出台|报送|上报|形成|实施|投入|上线|发布|进行|举行|建成|竣工|开工|验收|汇总|通报|评估|总结|分别|各)");
    private static final Pattern ENDS = Pattern.compile("^(?:完成|建成|实现|启动|开工|投|竣工|印发|出台|扩|上线|开通|达到|基本|全面|全部|交付|挂牌)");
    private static final Pattern MONTHS_EACH = Pattern.compile("^(?:和|、|及)\\d{1,2}月份?(?:分别|各)");
    private static final Pattern ANOTHER_YEAR = Pattern.compile("^[、和]20\\d\\d年(?:分别|各)");
    private static final Pattern COMPARES = Pattern.compile("(?:较|比|同|与|自|从|以|和)$");
    private static final Pattern NAMES_A_PROGRAMME = Pattern.compile("^(?:度(?!内)|以来|起|至|-|—|~|版|级|届|第|开始|同期|的)");
    private static final Pattern HAS_PASSED = Pattern.compile("^,?[^,。;]{0,14}?(?:已(?!有条件)|共有|累计(?:完成|建成|实现|达|培)|现有|被评|荣获|获评|同比)");
    private static final Pattern ONLY_IN_BRACKET_OF_TIME = Pattern.compile("\\((?:完成|办结)?时[限间].*");
    private static final Pattern RECURS = Pattern.compile("每(?:个)?(?:年|半年|季度?|月|周|学期)[^,。;]{0,6}$");
    private static final Pattern NO_YEARS_TO_COME = Pattern.compile("(?:近|过去|连续|持续|最近|前|满|每|工作|从业|任职|保持|周期|为期|有效期)$");

    private final Excerpt excerpt;
    private final String folded;
    private final PlanTime time;
    private final List<ReadDeadline> found = new ArrayList<>();
    private Optional<Integer> currentYear = Optional.empty();
    /** Where the last date that bounds ended, for lists such as 在5月和10月. */
    private int lastEnd = -1;

    private DeadlineGrammar(Excerpt excerpt, PlanTime time) {
        this.excerpt = excerpt;
        this.folded = Glyphs.fold(excerpt.text());
        this.time = time;
    }

    static List<ReadDeadline> read(Excerpt excerpt, Optional<Integer> planYear) {
        return read(excerpt, PlanTime.of(planYear));
    }

    static List<ReadDeadline> read(Excerpt excerpt, PlanTime time) {
        DeadlineGrammar grammar = new DeadlineGrammar(excerpt, time);
        Matcher m = DateWords.DATE.matcher(grammar.folded);
        while (m.find()) {
            grammar.sentence(m);
        }
        grammar.found.addAll(CountedPeriods.in(excerpt, grammar.folded));
        grammar.found.sort(Comparator.comparingInt((ReadDeadline deadline) -> deadline.span().start()));
        return List.copyOf(grammar.found);
    }

    /** A clause without the date in front: 2023年上半年完成… → 完成…. */
    static String withoutDate(String clause) {
        Matcher m = DateWords.DATE.matcher(clause);
        String rest = m.lookingAt() && m.end() > 0 ? clause.substring(m.end()) : clause;
        return rest.replaceFirst("^(?:力争|争取|确保)", "").replaceFirst("^(?:年底|年内)", "");
    }

    static boolean hasDate(String clause) {
        return DateWords.DATE.matcher(clause).find();
    }

    /** The first date in the words, as {@link ReadDeadline#date()} writes it. */
    static Optional<String> firstDate(String words, Optional<Integer> planYear) {
        Matcher m = DateWords.DATE.matcher(words);
        while (m.find()) {
            Optional<Reckoned> reckoned = DateWords.reckon(m, PlanTime.of(planYear), Optional.empty());
            if (reckoned.isPresent()) {
                return reckoned.map(Reckoned::date);
            }
        }
        return Optional.empty();
    }

    private void sentence(Matcher m) {
        String rule = bounds(m);
        Optional<Reckoned> reckoned = rule == null ? Optional.empty() : DateWords.reckon(m, time, currentYear);
        if (reckoned.isEmpty()) {
            return;
        }
        Reckoned r = reckoned.get();
        currentYear = DateWords.printedYear(m).or(() -> currentYear);
        lastEnd = m.end();
        int end = Clauses.end(folded, m.end());
        int last = end == m.end() && end < folded.length() && folded.charAt(end) == ',' ? Clauses.end(folded, end + 1) : end;
        found.add(new ReadDeadline(excerpt.text().substring(m.start(), m.end()) + tail(m.end(), last), r.date(), r.due(), named(rule, r), r.yearInferred(), r.yearScrubbed(),
                r.twoReadings(), false, Optional.empty(), excerpt.span(m.start(), last)));
    }

    /** 6月前 is read as 6月底前; the rule says so. */
    private static String named(String rule, Reckoned r) {
        return r.twoReadings() && !rule.startsWith("within") ? "before-period" : rule;
    }

    /** So much of what follows that two deadlines of one item can be told apart. */
    private String tail(int from, int to) {
        return excerpt.text().substring(from, Math.min(to, from + 24));
    }

    /** The rule by which the date bounds completion, or null if it does not. */
    private String bounds(Matcher m) {
        int at = m.start();
        String left = folded.substring(Math.max(0, at - 12), at);
        String right = folded.substring(m.end(), Math.min(folded.length(), m.end() + 16));
        boolean before = !m.group("end").isEmpty();
        String lead = m.group("lead");
        boolean joined = lastEnd > 0 && at - lastEnd == 1 && "和、及".indexOf(folded.charAt(lastEnd)) >= 0;
        if (COMPARES.matcher(left).find() && !joined || right.startsWith("以来") || right.startsWith("起") || right.startsWith("同期") || inBracketOrTitle(at)
                || HAS_PASSED.matcher(right).find()) {
            return null;
        }
        boolean opens = at == 0 || ",。;:、\n".indexOf(folded.charAt(at - 1)) >= 0 || joined;
        boolean leads = !lead.isEmpty();
        if (RECURS.matcher(left + lead).find()) {
            return left.matches(".*每年.{0,6}") && before && m.group("relative") == null && m.group("years") == null ? "yearly-date" : null;
        }
        if (m.group("years") != null) {
            return NO_YEARS_TO_COME.matcher(left).find() || CountedPeriods.hasEvent(left) ? null : m.group("months") != null ? "within-months" : "within-years";
        }
        if (m.group("fiveYears") != null) {
            return opens || leads ? "five-year-plan" : null;
        }
        if (m.group("monthEnd") != null) {
            return "month-end";
        }
        if (m.group("rangeEnd") != null) {
            return opens && !NAMES_A_PROGRAMME.matcher(right).find() && (before || GOES_ON.matcher(right).find()) ? "year-range" : null;
        }
        if (m.group("relative") != null) {
            return relative(m, right, opens || leads, before);
        }
        return m.group("year") == null && m.group("yearWord") == null && m.group("fullYear") == null ? bareMonth(m, right, opens, before, joined) : dated(m, right, opens, before);
    }

    private static String bareMonth(Matcher m, String right, boolean opens, boolean before, boolean joined) {
        String rule = DateWords.first(m, "bareDay", "hanDay") != null ? "named-date" : "named-month";
        String lead = m.group("lead");
        boolean placed = lead.endsWith("在") || lead.endsWith("于") || lead.endsWith("到") || joined;
        return before || placed || m.group("bareTenth") != null && opens || opens && (ACTS.matcher(right).find() || MONTHS_EACH.matcher(right).find()) ? rule : null;
    }

    private static String dated(Matcher m, String right, boolean opens, boolean before) {
        boolean leads = !m.group("lead").isEmpty();
        boolean programme = NAMES_A_PROGRAMME.matcher(right).find();
        if (m.group("day") != null || m.group("fullDay") != null) {
            return before || leads || opens && !programme ? "named-date" : null;
        }
        if (DateWords.first(m, "month", "monthTo") != null) {
            return before || leads || opens && !programme ? "named-month" : null;
        }
        if (m.group("part") != null || m.group("yearEnd") != null) {
            return programme && !before ? null : m.group("part") != null ? "period-end" : "year-end";
        }
        if (m.group("within") != null) {
            return "within-year";
        }
        if (m.group("yearWord") != null && !before) {
            return m.group("yearWord").matches("[今本]年") ? opens && (GOES_ON.matcher(right).find() || right.matches(".*\\d.*")) && !programme ? "within-year" : null : null;
        }
        if (programme && !before) {
            return null;
        }
        if (leads && !m.group("lead").equals("在") || before) {
            return "until-year";
        }
        return opens && (GOES_ON.matcher(right).find() || ANOTHER_YEAR.matcher(right).find()) ? "until-year" : null;
    }

    private String relative(Matcher m, String right, boolean opens, boolean before) {
        String word = m.group("relative");
        if (right.matches("^[一1][^,。;]*")) {
            return null;
        }
        if (word.equals("全年") || word.equals("本年度")) {
            String clause = folded.substring(m.end(), Clauses.end(folded, m.end()));
            return clause.matches(".*\\d.*") && !right.startsWith("的") || right.startsWith("完成") ? "within-year" : null;
        }
        if (word.matches("年[底末终]")) {
            return before || opens ? "year-end" : null;
        }
        return word.endsWith("内") ? "within-year" : before || opens || ENDS.matcher(right).find() ? "period-end" : null;
    }

    private boolean inBracketOrTitle(int at) {
        String before = folded.substring(Math.max(0, at - 30), at);
        int open = Math.max(before.lastIndexOf('《'), before.lastIndexOf('('));
        int close = Math.max(before.lastIndexOf('》'), before.lastIndexOf(')'));
        return open > close && !ONLY_IN_BRACKET_OF_TIME.matcher(before.substring(open)).matches();
    }
}
