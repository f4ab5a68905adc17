package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something is to be done: 每月, 按季度, 月调度, 每半年, 两年一次. 定期, 持续 and 常态化 say no cycle. */
final class RecurrenceGrammar {

    private static final String SPAN = "(?:半年|(?:两|二|2|三|3|一|1)?(?:学年|年度?(?!龄|级|轻|代))|学期|(?:一|1)?个?季度?|(?:两|2|双|一|1)?个?月(?!龄|饼|子)|(?:一|1)?(?:周(?!岁)|星期))";
    private static final String ACT = "(?:调度|通报|会商|报告|督导|督查|分析|研判|例会|点评|排名|推进会|巡查|考核|评估|总结|小结|报送|抽检|检查|盘点|晾晒|更新|监测)";
    private static final Pattern CYCLE = Pattern.compile(
            "(?<at>(?:每年)?\\d{1,2}月(?:和|、|及)\\d{1,2}月)(?:份)?(?:分别|各)[^,。;]{0,6}一次"
                    + "|(?:每隔?|按|分|逐)(?<span>" + SPAN + ")(?!为单位|划分|份)"
                    + "|(?<![\\d第半])(?<once>(?:半年|[一两二2三3]年|[一两二12]?个?月|一?个?季度?|一?周))(?:[一1两二2三3](?:次|轮|遍|回|期|训|评|考|报|检|查|会|调度|通报|主题|汇总|会商|督查|督导|评估|报告|小结|总结|研判|分析|调研|活动|专题)|召开一|开展一)"
                    + "|(?<![\\d一二两三四五六七八九十本当上下每个按逐同全末年初半])(?<short>月度?|季度?|周|半年)" + ACT);
    /** 每月不低于1180元 is an amount and 每年递增 a trend, no repetition. */
    private static final Pattern AMOUNT = Pattern.compile("(?:不超过|不得超过|最多)\\d{1,3}次|(?:递增|递减|增长|下降|降低)(?=约|不低于|\\d|百分)|(?:人均|最高|最低)?(?:不低于|不少于|不超过|达到?|超过|约)?\\d{1,9}+(?:\\.\\d{1,4}+)?[万亿]?元");
    private static final Pattern PER = Pattern.compile("(?:每(?:个)?|(?<![\\d一二两三四五六七八九十全本当半往同上下今明去])(?=年(?:接待|供应|处理|产|培训|均|轮训|开展|组织|完成|服务|处理|新增)))(?<span>半年|年|季度?|月(?!龄)|周(?!岁))");

    private RecurrenceGrammar() {
    }

    static List<ReadRecurrence> read(Excerpt excerpt) {
        String folded = Glyphs.fold(excerpt.text());
        List<ReadRecurrence> out = new ArrayList<>();
        Matcher m = CYCLE.matcher(folded);
        while (m.find()) {
            if (m.group("span") != null && (!isCycle(m, folded) || AMOUNT.matcher(folded).region(m.end(), folded.length()).lookingAt())) {
                continue;
            }
            int start = Clauses.start(folded, m.start());
            int end = Clauses.end(folded, m.end());
            boolean detail = folded.startsWith("其中", start) && !out.isEmpty() && out.get(out.size() - 1).cycle().equals(m.group("at") != null ? "half-yearly" : cycle(span(m)));
            if (detail) {
                continue;
            }
            out.add(new ReadRecurrence(excerpt.text().substring(m.start(), end), m.group("at") != null ? "half-yearly" : cycle(span(m)), excerpt.span(start, end)));
        }
        return List.copyOf(out);
    }

    private static String span(Matcher m) {
        return m.group("span") != null ? m.group("span") : m.group("once") != null ? m.group("once") : m.group("short");
    }

    /** 按年 and 分年 are cycles, 逐年提高 is a trend and 分月龄 a division. */
    private static boolean isCycle(Matcher m, String folded) {
        boolean each = m.group().charAt(0) == '每';
        boolean split = m.group().charAt(0) == '分';
        boolean yearByYear = m.group().equals("逐年");
        char before = m.start() == 0 ? ' ' : folded.charAt(m.start() - 1);
        return each || !yearByYear && (!split || m.group("span").startsWith("季")) && before != '充' && before != '部';
    }

    static String cycle(String span) {
        boolean two = span.matches("[两二2双].*");
        boolean three = span.matches("[三3].*");
        if (span.contains("半年") || span.contains("学期")) {
            return "half-yearly";
        }
        if (span.contains("年")) {
            return two ? "every-2-years" : three ? "every-3-years" : "yearly";
        }
        if (span.contains("季")) {
            return "quarterly";
        }
        return span.contains("月") ? two ? "every-2-months" : "monthly" : "weekly";
    }

    /** The period a count is for, as in 每月更新2期. */
    static Optional<String> per(String clause) {
        Matcher m = PER.matcher(clause);
        String last = null;
        while (m.find()) {
            last = m.group("span");
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(switch (last) {
            case "半年" -> "half-year";
            case "年" -> "year";
            case "月" -> "month";
            case "周" -> "week";
            default -> "quarter";
        });
    }
}
