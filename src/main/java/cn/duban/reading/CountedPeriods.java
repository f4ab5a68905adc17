package cn.duban.reading;

import cn.duban.reading.CountedPeriod.Measure;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods counted from an event: 自印发之日起30日内, 收到通知后5个工作日内. Their end is the calendar's to reckon (民法典 201-203). */
final class CountedPeriods {

    private static final Pattern PERIOD = Pattern.compile(
            "(?<![第每近\\d])(?<amount>\\d{1,3}+|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?<measure>个?工作日|个自然日|日|天|个?小时|个月|周|个星期|年)(?:之|以)?内");
    private static final Pattern EVENT = Pattern.compile("(?:自|从|在|于|应)?(?<event>[^,。;:、]{1,24}?)(?:之日起|之日|当日起|日起|时起|起|之后|以后|后)的?,?$");

    private CountedPeriods() {
    }

    /** Whether the words before a period name the event that it is counted from. */
    static boolean hasEvent(String left) {
        return EVENT.matcher(left).find();
    }

    /** A clause without the period in front: 汛后15日内完成… → 完成…. */
    static String without(String clause) {
        Matcher m = PERIOD.matcher(clause);
        return m.find() && m.start() <= 24 && hasEvent(clause.substring(0, m.start())) ? clause.substring(m.end()) : clause;
    }

    static List<ReadDeadline> in(Excerpt excerpt, String folded) {
        List<ReadDeadline> found = new ArrayList<>();
        Matcher m = PERIOD.matcher(folded);
        while (m.find()) {
            int sentence = Math.max(folded.lastIndexOf('。', m.start()), folded.lastIndexOf(';', m.start())) + 1;
            String left = folded.substring(Math.max(sentence, m.start() - 40), m.start());
            Matcher event = EVENT.matcher(left);
            if (!event.find()) {
                continue;
            }
            int start = m.start() - left.length() + event.start();
            int end = Clauses.end(folded, m.end());
            period(m, event.group("event")).ifPresent(counted -> found.add(new ReadDeadline(
                    excerpt.text().substring(start, Math.min(end, m.end() + 24)), counted.code(), Optional.empty(), "counted-from-event",
                    false, false, false, false, Optional.of(counted), excerpt.span(start, end))));
        }
        return found;
    }

    /** A period as words of a label say it: 印发后10日内. */
    static Optional<CountedPeriod> first(String words) {
        Matcher m = PERIOD.matcher(words);
        if (!m.find()) {
            return Optional.empty();
        }
        Matcher event = EVENT.matcher(words.substring(0, m.start()));
        return period(m, event.find() ? event.group("event") : "");
    }

    private static Optional<CountedPeriod> period(Matcher m, String event) {
        try {
            int amount = DateWords.number(m.group("amount"));
            return amount < 1 ? Optional.empty() : Optional.of(new CountedPeriod(event, amount, measure(m.group("measure"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Measure measure(String words) {
        return switch (words) {
            case "工作日", "个工作日" -> Measure.WORKING_DAYS;
            case "小时", "个小时" -> Measure.HOURS;
            case "个月" -> Measure.MONTHS;
            case "周", "个星期" -> Measure.WEEKS;
            case "年" -> Measure.YEARS;
            default -> Measure.DAYS;
        };
    }
}
