package cn.duban.reading;

import cn.duban.shared.ChineseNumber;
import cn.duban.reading.ReadIndicator.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 指标: reads targets out of sentences, one per number, in text order. The operator follows the words around the number; a number that
 * only limits whom a target is for (65岁及以上, 三级, 第三届) is none.
 */
final class IndicatorGrammar {

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![A-Za-z0-9.])(?<glyph>[HIlO])?(?<num>\\d{1,9}(?:\\.\\d{1,4})?)(?:[-~至](?<max>\\d{1,9}(?:\\.\\d{1,4})?)(?=%|个百分点|[个家名人所张]))?"
                    + "(?<rate>/(?<base>\\d*[万千]|100000|十万)(?:人口|人)?)?(?<about>余|多)?(?<unit>" + Measures.UNIT + ")?");
    private static final Pattern HAN_QUANTITY = Pattern.compile("(?<num>[一二两三四五六七八九十])(?<unit>次|个|名|家|所|场)(?!性|体|人人)");
    private static final Pattern PERCENT_IN_WORDS = Pattern.compile("百分之(?<num>[一二三四五六七八九十百]{1,5})");
    private static final Pattern NOT_AFTER_NUMBER = Pattern.compile(
            "^(?:周?岁|月龄|年|月|日|号|级|型|届|兆|周|秒|时|点|\\+|°|℃|mm|kg|MB|G|℅|[A-Za-z])");
    private static final Pattern NOT_AFTER_UNIT = Pattern.compile("^(?:月(?!更)|制|民|口(?!腔)|均|员|大类|年级|学年|年度|五年)");
    private static final Pattern RIGHT_AT_LEAST = Pattern.compile("^(?:及|\\(含\\))?(?:其)?以上");
    private static final Pattern RIGHT_AT_MOST = Pattern.compile("^(?:及|\\(含\\))?(?:以下|以内|之内|之下)");
    private static final Pattern RIGHT_ABOUT = Pattern.compile("^(?:左右|上下)");
    private static final Pattern RIGHT_REACHES = Pattern.compile("^(?:到达|达到|达标)");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:控制在|不超过|不得超过|不高于|不多于|不大于|(?<!不)低于|少于(?<!不少于)|降至|降到|降低至|降低到|下降至|下降到|压缩至|压减至|压降至|减少至|减少到|缩短至|缩短到|控制到)$");
    private static final Pattern AT_LEAST_SAID = Pattern.compile(
            "(?:(?:不低于|不少于|不小于|不得低于|不得少于|至少|(?<!不)超过|高于(?<!不高于)|大于(?<!不大于)|最低)(?:[^,。;、%\\d]{0,14}))$");
    private static final Pattern AT_LEAST = Pattern.compile("(?:达到?了?|到达|提高至|提高到|提升至|提升到|增至|增加到|增加至|增长到|增长至|上升至|上升到|"
            + "保持在|稳定在|维持在|巩固在|扩大到|扩大至|扩展到|覆盖到?|拓展到|提至|升至)$");
    private static final Pattern INCREASE = Pattern.compile("(?:提升|提高|增长|增加|上升|增加补助|提标)$");
    private static final Pattern DECREASE = Pattern.compile("(?:降低|下降|减少|压减|缩短|压降|削减)$");
    private static final Pattern ASPIRATIONAL = Pattern.compile("力争|争取");
    private static final Pattern PER_BASE = Pattern.compile("每(?<base>十万|10万|万|千|百)(?:名)?(?:常住)?(?:人口|人|居民|老年人口)?");
    private static final Pattern BASELINE = Pattern.compile("(?:从|由)[^,。;]{0,20}$");
    private static final Pattern FROM = Pattern.compile("(?:从|由)(?<num>\\d+(?:\\.\\d+)?)[^,。;\\d]{0,10}(?:/\\d*[万千](?:人口|人)?)?[^,。;\\d]{0,8}$");
    private static final Pattern COMPLETES = Pattern.compile("^(?:全面|基本|如期|按期|按时|全部|率先)?(?:完成|建成|消除(?=.{0,12}(?:空白|盲区|死角)))[^\\d]{2,40}$");
    private static final Pattern EVERY_ONE = Pattern.compile("^(?:确保)?所有[^,。;]{2,40}(?:必须|全部|均)");

    private final Excerpt excerpt;
    private final String folded;
    private final List<ReadIndicator> found = new ArrayList<>();
    /** The last number read, for lists such as 分别达98%以上、90%以上. */
    private Operator lastOperator;
    private int lastEnd = -1;

    private IndicatorGrammar(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.folded = Glyphs.fold(excerpt.text());
    }

    static List<ReadIndicator> read(Excerpt excerpt) {
        IndicatorGrammar grammar = new IndicatorGrammar(excerpt);
        grammar.digits();
        grammar.hanNumbers();
        grammar.finishes();
        grammar.found.sort(Comparator.comparingInt((ReadIndicator indicator) -> indicator.span().start()));
        return List.copyOf(grammar.found);
    }

    private void digits() {
        Matcher m = QUANTITY.matcher(folded);
        while (m.find()) {
            if (limitsScope(m)) {
                continue;
            }
            boolean listed = continuesList(m.start());
            boolean bare = m.group("unit") == null && m.group("rate") == null;
            int clause = Clauses.start(folded, m.start());
            String left = folded.substring(clause, m.start());
            if (bare && !(AT_MOST.matcher(left).find() && boundsBareNumber(m.end())) && !(listed && lastOperator == Operator.AT_MOST)) {
                continue;
            }
            if (m.group("glyph") != null && bare) {
                continue;
            }
            number(m, left, clause, listed, bare);
        }
    }

    private boolean boundsBareNumber(int end) {
        return end < folded.length() && "和、及以".indexOf(folded.charAt(end)) >= 0;
    }

    private void number(Matcher m, String left, int clause, boolean listed, boolean bare) {
        String right = folded.substring(m.end(), Math.min(folded.length(), m.end() + 8));
        String unit = m.group("unit") == null ? "" : m.group("unit");
        boolean percentBeforeStop = unit.equals("%o") && m.end() == folded.length();
        boolean doubtful = bare || m.group("glyph") != null || percentBeforeStop || m.group("base") != null && !isBase(m.group("base"));
        String measure = measure(m, unit, left, percentBeforeStop);
        if (measure == null || m.group("rate") != null && BASELINE.matcher(left).find() && hasTargetAfter(m.end())) {
            return;
        }
        Judgement judgement = judge(left, right, listed, m.group("about") != null, measure);
        if (Measures.isDuration(unit) && !judgement.explicit() && judgement.operator() != Operator.DECREASE) {
            return;
        }
        String digits = m.group("num");
        String value = m.group("glyph") == null ? digits : glyphDigits(m.group("glyph").charAt(0)) + digits;
        Matcher from = FROM.matcher(left);
        int from_ = listed ? lastEnd + 1 : clause;
        add(from_, m.start(), m.end(), judgement, new BigDecimal(value), measure, left,
                from.find() ? Optional.of(new BigDecimal(from.group("num"))) : Optional.empty(), doubtful);
        lastOperator = judgement.operator();
        lastEnd = m.end() + modifierLength(right);
    }

    private static boolean isBase(String base) {
        return base.equals("10万") || base.equals("万") || base.equals("千") || base.equals("100000") || base.equals("十万");
    }

    /** The optical reader takes 11 for H, 1 for I or l, 0 for O. */
    private static String glyphDigits(char glyph) {
        return glyph == 'H' ? "11" : glyph == 'O' ? "" : "1";
    }

    private static int modifierLength(String right) {
        for (Pattern pattern : List.of(RIGHT_AT_LEAST, RIGHT_AT_MOST, RIGHT_ABOUT)) {
            Matcher m = pattern.matcher(right);
            if (m.find()) {
                return m.end();
            }
        }
        return 0;
    }

    private boolean hasTargetAfter(int end) {
        Matcher next = QUANTITY.matcher(folded).region(end, Math.min(folded.length(), Clauses.end(folded, end)));
        return next.find() && folded.substring(end, next.start()).matches(".*(?:至|到|为)");
    }

    /** Only in a list: the number before ended right here, with 、 or 和 between. */
    private boolean continuesList(int start) {
        return lastEnd > 0 && start - lastEnd == 1 && "、和及与".indexOf(folded.charAt(start - 1)) >= 0;
    }

    private boolean limitsScope(Matcher m) {
        int start = m.start();
        char before = start == 0 ? '\n' : folded.charAt(start - 1);
        char beforeThat = start < 2 ? '\n' : folded.charAt(start - 2);
        String after = folded.substring(m.end(), Math.min(folded.length(), m.end() + 6));
        String unit = m.group("unit");
        if (before == '第' || before == '+' || before == '-' && Character.isDigit(beforeThat) || before == '每' && unit != null && unit.startsWith("万")) {
            return true;
        }
        if (unit == null && m.group("rate") == null && NOT_AFTER_NUMBER.matcher(after).find()) {
            return true;
        }
        if (unit != null && NOT_AFTER_UNIT.matcher(after).find() || unit == null && after.startsWith("-")) {
            return true;
        }
        boolean ranked = (before == '前' || before == '近') && unit != null && "位名个年".contains(unit);
        boolean damagedAge = unit == null && after.startsWith("岁");
        return ranked || damagedAge || quoted(start, m.end());
    }

    /** “520”, “5+3”: names, not amounts. */
    private boolean quoted(int start, int end) {
        String before = folded.substring(Math.max(0, start - 20), start);
        int open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'));
        if (open < 0 || Math.max(before.lastIndexOf('”'), before.lastIndexOf('》')) > open) {
            return false;
        }
        String behind = folded.substring(end, Math.min(folded.length(), end + 20));
        int close = behind.indexOf(before.charAt(open) == '《' ? '》' : '”');
        return close >= 0 && before.indexOf(',', open) < 0 && behind.substring(0, close).indexOf(',') < 0;
    }

    /** The unit as the reading writes it; null if the number is no quantity after all. */
    private String measure(Matcher m, String unit, String left, boolean percentBeforeStop) {
        if (m.group("rate") != null) {
            String base = m.group("base");
            return base.equals("万") ? "1/10000" : base.equals("千") ? "1/1000" : "1/100000";
        }
        if (unit.equals("%o")) {
            return percentBeforeStop ? "%" : "‰";
        }
        if (unit.isEmpty() || unit.equals("%") || unit.equals("‰") || unit.equals("个百分点")) {
            return unit;
        }
        if (unit.equals("万") || unit.equals("亿")) {
            String words = folded.substring(m.end(), Clauses.phraseEnd(folded, m.end()));
            return words.matches("(?:失能|半失能|独居|贫困|农村|适龄|常住|高龄|重点|在校|城乡)*[^的]{0,6}(?:人|群众|居民|儿童|妇女|学生|患者).*") ? unit + "人" : unit;
        }
        Matcher base = PER_BASE.matcher(left);
        String last = null;
        while (base.find()) {
            last = base.group("base");
        }
        if (last != null && "名人个位张家".contains(unit)) {
            return switch (last) {
                case "十万", "10万" -> "1/100000";
                case "万" -> "1/10000";
                case "千" -> "1/1000";
                default -> unit;
            };
        }
        return unit;
    }

    /** What the words around a number say about it. */
    private record Judgement(Operator operator, boolean explicit, boolean approx) {
    }

    private Judgement judge(String left, String right, boolean listed, boolean about, String unit) {
        if (INCREASE.matcher(left).find()) {
            return new Judgement(Operator.INCREASE, false, about);
        }
        if (DECREASE.matcher(left).find()) {
            return new Judgement(Operator.DECREASE, false, about);
        }
        if (RIGHT_AT_LEAST.matcher(right).find() || about) {
            return new Judgement(Operator.AT_LEAST, true, about);
        }
        if (RIGHT_AT_MOST.matcher(right).find()) {
            return new Judgement(Operator.AT_MOST, true, false);
        }
        if (RIGHT_ABOUT.matcher(right).find()) {
            return new Judgement(Operator.EXACTLY, false, true);
        }
        if (AT_MOST.matcher(left).find() || left.matches(".*不超过[^,。;、\\d]{0,10}")) {
            return new Judgement(Operator.AT_MOST, true, false);
        }
        if (AT_LEAST_SAID.matcher(left).find()) {
            return new Judgement(Operator.AT_LEAST, true, false);
        }
        if (AT_LEAST.matcher(left).find()) {
            return new Judgement(Operator.AT_LEAST, false, false);
        }
        if (listed && lastOperator != null) {
            return new Judgement(lastOperator, false, false);
        }
        if (unit.equals("%") && RIGHT_REACHES.matcher(right).find() || unit.startsWith("1/") && PER_BASE.matcher(left).find()) {
            return new Judgement(Operator.AT_LEAST, false, false);
        }
        return new Judgement(Operator.EXACTLY, false, false);
    }

    private void hanNumbers() {
        Matcher percent = PERCENT_IN_WORDS.matcher(folded);
        while (percent.find()) {
            int value = percent.group("num").equals("百") ? 100 : ChineseNumber.parse(percent.group("num"));
            if (value > 0) {
                int clause = Clauses.start(folded, percent.start());
                add(clause, percent.start(), percent.end(), new Judgement(Operator.AT_LEAST, false, false), BigDecimal.valueOf(value), "%",
                        folded.substring(clause, percent.start()), Optional.empty(), false);
            }
        }
        Matcher m = HAN_QUANTITY.matcher(folded);
        while (m.find()) {
            int clause = Clauses.start(folded, m.start());
            String left = folded.substring(clause, m.start());
            boolean counts = m.group("unit").equals("次") ? left.matches(".*(?:进行|开展|召开|举办|组织|至少|不少于|各|轮训|培训|完成|举行)[^、]{0,8}")
                    : left.matches("(?:.*每[个县乡村市区镇所家].*(?:有|建|设|配备|配有|培养|打造)|.*(?:至少|不少于)[^、]{0,6})") && m.group("num").equals("一")
                    || left.matches(".*(?:至少|不少于)[^、]{0,6}");
            if (!counts || left.endsWith("第") || left.endsWith("年") || left.endsWith("月") || left.endsWith("季度")
                    || m.group("unit").equals("次") && left.matches(".*[一二两三]")) {
                continue;
            }
            String right = folded.substring(m.end(), Math.min(folded.length(), m.end() + 8));
            Judgement judgement = judge(left, right, false, false, m.group("unit"));
            if (left.matches(".*全部[^、]{0,6}")) {
                add(clause, m.start(), m.end(), new Judgement(Operator.COMPLETE, false, false), BigDecimal.valueOf(100), "%", left, Optional.empty(), false);
            } else {
                int from = Math.max(clause, clause + left.lastIndexOf('、') + 1);
                add(from, m.start(), m.end(), judgement, BigDecimal.valueOf(ChineseNumber.parse(m.group("num"))), m.group("unit"), left, Optional.empty(), false);
            }
        }
    }

    /** 全覆盖, 完成…验收, 所有…必须: what is finished or not, without a number of its own. */
    private void finishes() {
        for (int start = 0; start < folded.length(); ) {
            int end = Clauses.end(folded, start);
            String clause = folded.substring(start, end);
            int all = clause.lastIndexOf("全覆盖");
            if (all >= 0 && clause.substring(all + 3).matches("(?:的?目标)?|[、)”“].*")) {
                finish(start, end, clause, Optional.of(BigDecimal.valueOf(100)), Optional.of("%"));
            } else if (EVERY_ONE.matcher(clause).find() && !hasNumberIn(start, end)) {
                finish(start, end, clause, Optional.of(BigDecimal.valueOf(100)), Optional.of("%"));
            } else if (COMPLETES.matcher(DeadlineGrammar.withoutDate(clause)).find() && !hasNumberIn(start, end)
                    && (!clause.endsWith("工作") || !DeadlineGrammar.withoutDate(clause).equals(clause))) {
                finish(start, end, clause, Optional.empty(), Optional.empty());
            }
            start = end + 1;
        }
    }

    private boolean hasNumberIn(int start, int end) {
        SourceSpan clause = excerpt.span(start, end);
        return found.stream().anyMatch(indicator -> indicator.span().start() >= clause.start() && indicator.span().end() <= clause.end());
    }

    private void finish(int start, int end, String clause, Optional<BigDecimal> value, Optional<String> unit) {
        found.add(new ReadIndicator(excerpt.text().substring(start, end), excerpt.text().substring(start, end), Operator.COMPLETE, value, unit, false,
                ASPIRATIONAL.matcher(clause).find(), false, Optional.empty(), Optional.empty(), false, excerpt.span(start, end)));
    }

    private void add(int from, int numberStart, int numberEnd, Judgement judgement, BigDecimal value, String unit, String left,
                     Optional<BigDecimal> baseline, boolean doubtful) {
        int start = Math.min(from, numberStart);
        int end = Clauses.phraseEnd(folded, numberEnd);
        found.add(new ReadIndicator(excerpt.text().substring(start, end), metric(start, numberStart, numberEnd, end), judgement.operator(),
                Optional.of(value), Optional.of(unit), judgement.explicit(), ASPIRATIONAL.matcher(left).find(), judgement.approx(), baseline,
                RecurrenceGrammar.per(left), doubtful, excerpt.span(start, end)));
    }

    /** What is counted: the words before the number without those that compare, else those behind it. */
    private String metric(int start, int numberStart, int numberEnd, int end) {
        String before = excerpt.text().substring(start, numberStart)
                .replaceAll("(?:分别)?(?:控制在|不低于|不少于|不超过|达到|到达|达|提高至|提高到|提升至|提升到|增至|保持在|稳定在|提升|提高|增长|降低|下降|至少|为)$", "")
                .replaceAll("^(?:力争|争取|确保|推动|推进|使|全省|全市|全县)+", "");
        String behind = excerpt.text().substring(numberEnd, end).replaceAll("^(?:及?以[上下内]|左右|的)+", "");
        return before.length() >= 4 || behind.isEmpty() ? before : before + behind;
    }
}
