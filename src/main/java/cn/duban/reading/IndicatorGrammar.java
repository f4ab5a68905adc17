package cn.duban.reading;

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

    private static final Pattern ASPIRATIONAL = Pattern.compile("力争|争取|努力|力求|奋力");
    private static final Pattern PER_BASE = Pattern.compile("每(?<base>十万|10万|万|千|百)(?:名|户)?(?:常住|户籍|城镇|农村|城市|老年)?(?:人口|人|居民|老年人口?)?");
    private static final Pattern RISES_FROM = Pattern.compile("(?:从|由)[^,。;]{0,20}$");
    private static final Pattern RISES_TO = Pattern.compile("[^,。;、]{0,16}(?:至|到|为|成)(?:约|近|超过|了)?$");
    private static final Pattern HUMANS = Pattern.compile("^(?:失能|半失能|独居|贫困|农村|适龄|常住|高龄|重点|在校|城乡)*[^的,。;、\\d]{0,6}(?:人|群众|居民|儿童|妇女|学生|患者|职工|农民|劳动力|教师|党员|干部)");
    private static final Pattern COUNTED_ACT = Pattern.compile(
            "(?:进行|开展|召开|举办|组织|至少|不少于|不低于|各|轮训|培训|完成|举行|走访|体检|巡诊|演练|检查|评估|报告)[^、,。;]{0,8}$");
    private static final Pattern EACH_HAS_ONE = Pattern.compile("(?:每[个县乡村市区镇所家校院][^,。;]{0,12}(?:有|建|设|配备|配有|培养|打造)|(?:至少|不少于|不低于)[^、,。;]{0,8})$");
    private static final Pattern DATE_ALONE = Pattern.compile("^(?:力争|争取|努力)?(?:到|至|于|在)?(?:20\\d\\d年|年)?(?:\\d{1,2}月)?[底末内]?前?$");

    private static final int MOST_IN_A_CLAUSE = 24;

    private final Excerpt excerpt;
    private final String folded;
    private final List<Quantity> numbers;
    private final ScopeWords scope;
    private final List<ReadIndicator> found = new ArrayList<>();
    /** Where the last number that is a target ended. */
    private int lastEnd = -1;

    private IndicatorGrammar(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.folded = Glyphs.fold(excerpt.text());
        this.numbers = Quantities.in(folded);
        this.scope = new ScopeWords(folded);
    }

    static List<ReadIndicator> read(Excerpt excerpt) {
        IndicatorGrammar grammar = new IndicatorGrammar(excerpt);
        grammar.numbers();
        grammar.found.addAll(Finishes.in(excerpt, grammar.folded, grammar.found));
        grammar.found.sort(Comparator.comparingInt((ReadIndicator indicator) -> indicator.span().start()));
        return List.copyOf(grammar.found);
    }

    /** Numbers in a list (达90%、95%和80%以上) are judged together. */
    private void numbers() {
        for (int i = 0; i < numbers.size(); ) {
            if (isCrowded(i)) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < numbers.size() && last - i < MOST_IN_A_CLAUSE && listed(numbers.get(last), numbers.get(last + 1))) {
                last++;
            }
            // Years and item numbers have no measure; most numbers of a text are such.
            if (last > i || !numbers.get(i).bare() || endsBare(numbers.get(i))) {
                list(i, last);
            }
            i = last + 1;
        }
    }

    /** A clause with more numbers than this is no sentence, and would take long to read as one. */
    private boolean isCrowded(int at) {
        return at >= MOST_IN_A_CLAUSE && numbers.get(at - MOST_IN_A_CLAUSE).start() >= Clauses.start(folded, numbers.get(at).start());
    }

    private boolean listed(Quantity one, Quantity next) {
        int end = one.end() + Comparison.modifierLength(right(one));
        return next.start() - end == 1 && "、和及与或".indexOf(folded.charAt(end)) >= 0 && one.inWords() == next.inWords();
    }

    private void list(int first, int last) {
        List<Comparison> said = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Comparison own = Comparison.of(i == first ? since(i) : "", right(numbers.get(i)), numbers.get(i), i == first ? baseline(i) : Optional.empty());
            boolean changes = !said.isEmpty() && said.get(said.size() - 1).changes();
            said.add(said.isEmpty() || own.said() && !changes ? own : said.get(i - first - 1).inherited());
        }
        for (int i = said.size() - 2; i >= 0; i--) {
            Comparison next = said.get(i + 1);
            if (!said.get(i).said() && next.said() && next.operator() != Operator.EXACTLY) {
                said.set(i, next.inherited());
            }
        }
        boolean lostMeasure = numbers.get(first).bare() && Comparison.boundsFromAbove(since(first)) && endsBare(numbers.get(last));
        Listed list = new Listed(first, last, lostMeasure, begin(first));
        for (int i = first; i <= last; i++) {
            number(i, said.get(i - first), list);
        }
    }

    /** Where the words about a number begin: with the clause, or behind what belongs to the number before it. */
    private int begin(int at) {
        int start = numbers.get(at > 0 && isBaseline(at - 1) ? at - 1 : at).start();
        int clause = Clauses.start(folded, start);
        boolean first = lastEnd <= clause;
        String words = folded.substring(Math.min(start, Math.max(clause, lastEnd)), start);
        int covered = words.lastIndexOf("全覆盖、");
        return start - words.length() + (first ? covered < 0 ? 0 : covered + "全覆盖、".length() : words.lastIndexOf('、') + 1);
    }

    /** Numbers that are judged together, and where the words about the first begin. */
    private record Listed(int first, int last, boolean lostMeasure, int begin) {

        int count() {
            return last - first + 1;
        }
    }

    /** 控制在6和8以下: what was measured got lost; 控制在65岁 did not. */
    private boolean endsBare(Quantity last) {
        return last.end() < folded.length() && "和、及以".indexOf(folded.charAt(last.end())) >= 0;
    }

    private void number(int at, Comparison comparison, Listed list) {
        Quantity number = shared(numbers.get(at), numbers.get(list.last()));
        if (number.bare() && !list.lostMeasure() || isBaseline(at)) {
            return;
        }
        int clause = Clauses.start(folded, number.start());
        String left = folded.substring(clause, number.start());
        String right = right(number);
        if (scope.limit(number, left, since(at), right, comparison) || number.inWords() && !countsInWords(number, left, right, comparison)) {
            return;
        }
        String measure = measure(number, left, right);
        boolean everyone = number.inWords() && number.measure().equals("次") && left.matches(".*全部[^、]{0,6}");
        Comparison judged = everyone ? new Comparison(Operator.COMPLETE, false, false, false, true)
                : !comparison.said() && measure.startsWith("1/") ? new Comparison(Operator.AT_LEAST, false, false, false, true) : comparison;
        int start = at == list.first() ? list.begin() : number.start();
        int end = Clauses.phraseEnd(folded, number.end());
        String words = excerpt.text();
        lastEnd = number.end();
        found.add(new ReadIndicator(words.substring(start, end), MetricWords.of(words, list.begin(), numbers.get(list.first()).start(), number, end, at - list.first(), list.count()), judged.operator(),
                Optional.of(everyone ? BigDecimal.valueOf(100) : number.value()), everyone ? Optional.empty() : number.max(),
                Optional.of(everyone ? "%" : measure), judged.strict(), judged.explicit(), aspirational(clause, left), judged.approx(),
                baseline(at), RecurrenceGrammar.per(left), number.damaged() || number.bare(), excerpt.span(start, end)));
    }

    /** Small numbers in words are mostly names (三个责任人); they count where something is done so often, or where they are to be made. */
    private static boolean countsInWords(Quantity number, String left, String right, Comparison comparison) {
        if (number.isShare() || number.isRate()) {
            return true;
        }
        boolean many = number.value().intValue() >= 10;
        boolean one = number.value().intValue() == 1;
        if ("次遍场期轮".contains(number.measure())) {
            return (COUNTED_ACT.matcher(left).find() || comparison.said()) && !left.matches(".*(?:第|年|月|季度|周|[一二两三])") && (!one || !right.startsWith("性"));
        }
        if (one) {
            return EACH_HAS_ONE.matcher(left).find();
        }
        return comparison.said() || (many || "个名家所处项支条座张套台辆件份批类种户位门".contains(number.measure()) && ScopeWords.produces(left)) && !ScopeWords.isAbstract(right);
    }

    /** 分别提高3个和5个百分点, 达到90、95%: the measure stands with the last number of the list. */
    private static Quantity shared(Quantity number, Quantity last) {
        boolean cut = number.bare() && !last.bare() && !last.inWords() || number.measure().equals("个") && last.measure().startsWith("个");
        return cut ? new Quantity(number.start(), number.end(), number.value(), number.max(), last.measure(), number.about(), number.inWords(), number.damaged()) : number;
    }

    private boolean aspirational(int clause, String left) {
        if (ASPIRATIONAL.matcher(left).find()) {
            return true;
        }
        int before = clause > 0 && folded.charAt(clause - 1) == ',' ? Clauses.start(folded, clause - 1) : clause;
        String date = folded.substring(before, Math.max(before, clause - 1));
        return ASPIRATIONAL.matcher(date).find() && DATE_ALONE.matcher(date).matches();
    }

    /** The words before a number, since the clause or the number before it. */
    private String since(int at) {
        int start = numbers.get(at).start();
        int clause = Clauses.start(folded, start);
        return folded.substring(at > 0 ? Math.max(clause, numbers.get(at - 1).end()) : clause, start);
    }

    /** The words behind a number, to the end of its phrase. */
    private String right(Quantity number) {
        return folded.substring(number.end(), Math.min(Clauses.phraseEnd(folded, number.end()), number.end() + 40));
    }

    /** The number before it, where it rises or falls from that one: 从0.64提升至1.1. */
    private Optional<BigDecimal> baseline(int at) {
        return at > 0 && isBaseline(at - 1) ? Optional.of(numbers.get(at - 1).value()) : Optional.empty();
    }

    private boolean isBaseline(int at) {
        if (at + 1 >= numbers.size()) {
            return false;
        }
        Quantity number = numbers.get(at);
        Quantity next = numbers.get(at + 1);
        if (next.start() - number.end() > 24) {
            return false;
        }
        String left = folded.substring(Math.max(Clauses.start(folded, number.start()), number.start() - 24), number.start());
        return RISES_FROM.matcher(left).find() && RISES_TO.matcher(folded.substring(number.end(), next.start())).matches();
    }

    /** The unit as the reading writes it. */
    private String measure(Quantity number, String left, String right) {
        String unit = number.measure();
        if (unit.equals("万") || unit.equals("亿")) {
            return HUMANS.matcher(right).find() ? unit + "人" : unit;
        }
        if (unit.isEmpty() || !"名人个位张件所辆".contains(unit)) {
            return unit;
        }
        Matcher base = PER_BASE.matcher(left);
        String last = null;
        while (base.find()) {
            last = base.group("base");
        }
        if (last == null) {
            return unit;
        }
        return switch (last) {
            case "十万", "10万" -> "1/100000";
            case "万" -> "1/10000";
            case "千" -> "1/1000";
            default -> "1/100";
        };
    }
}
