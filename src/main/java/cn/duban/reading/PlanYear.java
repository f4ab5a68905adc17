package cn.duban.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar year that a plan is for (年度). Its title says it, else what it says it will do in its opening sentences (自2025年4月起开展,
 * 2025年1月至12月, 为做好2025年度…工作), else most dates of the text, else the date of issue.
 */
final class PlanYear {

    private static final Pattern IN_TITLE = Pattern.compile("(20\\d\\d)(?:年|-(20\\d\\d)年)");
    private static final Pattern ANY = Pattern.compile("20\\d\\d(?=年)");
    private static final Pattern CITED = Pattern.compile("《[^》]{0,120}》");
    private static final Pattern SENTENCE = Pattern.compile("[^。;\\n]+");
    private static final String DAY = "(?:\\d{1,2}月(?:\\d{1,2}日)?)";
    private static final String YEAR = "(?<year>20\\d\\d)年度?";
    /** 底, 末 and 前 bound a target, 以来 and 同期 look back: none of them says when the work is done. */
    private static final String NO_BOUND = "(?![底末前初以来同\\d])";
    private static final List<Pattern> UNDERTAKEN = List.of(
            Pattern.compile("[自从]" + YEAR + DAY + "?(?:起|开始)"),
            Pattern.compile(YEAR + DAY + "?(?:起|开始)?[-~至到](?:(?:20\\d\\d年)?" + DAY + "|当?年底)"),
            Pattern.compile("(?:决定|定于|拟|计划|将)[^,到至]{0,6}?" + YEAR + DAY + "?" + NO_BOUND + "[^,]{0,24}?(?:开展|组织|实施|启动|推进|进行)"),
            Pattern.compile("(?:^|,)(?:为[^,]{0,24}?(?:做好|抓好|推进|推动|开展|组织|实施|完成|落实|统筹|加强|保障)|现[就将对])[^,到至]{0,10}?" + YEAR + NO_BOUND
                    + "[^,]{0,40}?(?:工作|任务|行动|整治|治理|项目|活动|建设|实事|服务)[^,]{0,8}(?=,|$)"));
    /** What a sentence reports is no undertaking. */
    private static final Pattern REPORTED = Pattern.compile("以来|已(?!经[^,]{0,12}(?:同意|批准|审议|研究))|先后|累计|取得|连续|曾|教训|精神");
    private static final int LONGEST_PREAMBLE = 1_500;

    private PlanYear() {
    }

    /** The year in the title, of a range the last. */
    static Optional<Integer> inTitle(String title) {
        Matcher m = IN_TITLE.matcher(title);
        return m.find() ? Optional.of(Integer.valueOf(m.group(2) != null ? m.group(2) : m.group(1))) : Optional.empty();
    }

    /**
     * The year in which the work begins that the opening sentences announce; nothing is announced for a time before the issue.
     *
     * @param preamble the folded text before the first heading
     * @param issued   the date of issue, if the document has one
     */
    static Optional<Integer> inPreamble(String preamble, Optional<LocalDate> issued) {
        String opening = CITED.matcher(preamble.substring(0, Math.min(preamble.length(), LONGEST_PREAMBLE))).replaceAll("");
        Matcher sentence = SENTENCE.matcher(opening);
        while (sentence.find()) {
            for (Pattern undertaken : UNDERTAKEN) {
                Matcher m = undertaken.matcher(sentence.group());
                while (m.find()) {
                    int year = Integer.parseInt(m.group("year"));
                    boolean reported = REPORTED.matcher(sentence.group()).region(m.start(), sentence.group().length()).find();
                    if (!reported && issued.map(date -> year >= date.getYear()).orElse(true)) {
                        return Optional.of(year);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The year of more than half of the dates outside of titles that are cited. */
    static Optional<Integer> ofMostDates(String folded) {
        Map<Integer, Integer> counts = new HashMap<>();
        Matcher any = ANY.matcher(CITED.matcher(folded).replaceAll(""));
        while (any.find()) {
            counts.merge(Integer.valueOf(any.group()), 1, Integer::sum);
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).filter(most -> most.getValue() * 2 > all).map(Map.Entry::getKey);
    }
}
