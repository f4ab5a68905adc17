package cn.duban.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something is to be done: 每月, 按季度, 每半年, 两年一次. 定期, 持续 and 常态化 say no cycle. */
final class RecurrenceGrammar {

    private static final String SPAN = "(?:半年|(?:两|二|2|三|3|一)?年(?!龄|级|轻)|季度?|(?:两|2|双)?个?月(?!龄)|周|星期)";
    private static final Pattern CYCLE = Pattern.compile(
            "(?:每隔?|按)(?<span>" + SPAN + ")|(?<once>(?:半年|[一两二2三3]年|[一两二2]?个?月|一?季度?|一?周))(?:一|1|召开一|开展一)(?:次|调度|通报|主题|汇总|会商|督查|评估|报告|小结)"
                    + "|(?<![\\d一二两三四五六七八九十本当上下每个按逐])(?<short>月|季|周)(?:调度|通报|会商|报告|督导)");
    private static final Pattern PER = Pattern.compile("每(?<span>半年|年|季度?|月|周)");

    private RecurrenceGrammar() {
    }

    static List<ReadRecurrence> read(Excerpt excerpt) {
        String folded = Glyphs.fold(excerpt.text());
        List<ReadRecurrence> out = new ArrayList<>();
        Matcher m = CYCLE.matcher(folded);
        while (m.find()) {
            String span = m.group("span") != null ? m.group("span") : m.group("once") != null ? m.group("once") : m.group("short");
            int start = Clauses.start(folded, m.start());
            int end = Clauses.end(folded, m.end());
            out.add(new ReadRecurrence(excerpt.text().substring(m.start(), end), cycle(span), excerpt.span(start, end)));
        }
        return List.copyOf(out);
    }

    static String cycle(String span) {
        boolean two = span.matches("[两二2双].*");
        boolean three = span.matches("[三3].*");
        if (span.contains("半年")) {
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
