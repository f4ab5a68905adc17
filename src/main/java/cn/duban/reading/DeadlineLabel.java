package cn.duban.reading;

import cn.duban.reading.DateWords.Reckoned;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 完成时限 in a column or behind a label, where every date bounds: 2026年6月, 6月底, 2026.6.30, 6.30, 立即; 长期 sets no date. */
final class DeadlineLabel {

    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d.])(?<year>20\\d\\d)(?:[./-](?<month>\\d{1,2})(?:[./-](?<day>\\d{1,2}))?|(?<packed>[01]\\d[0-3]\\d))?(?![\\d年])");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("^(?<month>\\d{1,2})[./](?<day>\\d{1,2})(?:日?前)?$");
    private static final Pattern ONGOING = Pattern.compile("长期|持续|常年|常态|长效|全程|经常|贯穿|坚持");
    private static final Pattern AT_ONCE = Pattern.compile("立即|立刻|即时|即知即改|立行立改|立整立改|立查立改|马上|即日");

    private DeadlineLabel() {
    }

    /** The words that say it goes on, if no date stands beside them. */
    static Optional<String> ongoing(String words, PlanTime time) {
        return ONGOING.matcher(words).find() && of(words, new SourceSpan(0, 0, ""), time).isEmpty() ? Optional.of(words) : Optional.empty();
    }

    /** The last date that the words name: 3月启动，6月底完成 ends in June. */
    static Optional<ReadDeadline> of(String printed, SourceSpan span, PlanTime time) {
        String words = Glyphs.fold(printed).replace(" ", "");
        Optional<Reckoned> date = numeric(words, time).or(() -> inWords(words, time));
        if (date.isPresent()) {
            return date.map(r -> new ReadDeadline(printed, r.date(), r.due(), "column-date", r.yearInferred(), r.yearScrubbed(), r.twoReadings(), true,
                    Optional.empty(), span));
        }
        Optional<CountedPeriod> counted = CountedPeriods.first(words);
        if (counted.isPresent()) {
            return Optional.of(new ReadDeadline(printed, counted.get().code(), Optional.empty(), "counted-from-event", false, false, false, true, counted, span));
        }
        return AT_ONCE.matcher(words).find()
                ? Optional.of(new ReadDeadline(printed, "at-once", Optional.empty(), "at-once", false, false, false, true, Optional.empty(), span)) : Optional.empty();
    }

    private static Optional<Reckoned> inWords(String words, PlanTime time) {
        Optional<Reckoned> last = Optional.empty();
        Optional<Integer> year = Optional.empty();
        Matcher m = DateWords.DATE.matcher(words);
        while (m.find()) {
            Optional<Reckoned> next = DateWords.reckon(m, time, year);
            year = next.isPresent() && DateWords.printedYear(m).isPresent() ? DateWords.printedYear(m) : year;
            last = next.isPresent() ? next : last;
        }
        return last;
    }

    /** 2026.6.30, 2026/6, 20260630, 6.30. */
    private static Optional<Reckoned> numeric(String words, PlanTime time) {
        Optional<Reckoned> last = Optional.empty();
        try {
            Matcher m = NUMERIC.matcher(words);
            while (m.find()) {
                String packed = m.group("packed");
                String month = packed != null ? packed.substring(0, 2) : m.group("month");
                String day = packed != null ? packed.substring(2) : m.group("day");
                last = Optional.of(day(Integer.parseInt(m.group("year")), month, day, false, time.yearsScrubbed()));
            }
            Matcher monthAndDay = MONTH_AND_DAY.matcher(words);
            if (last.isEmpty() && time.year().isPresent() && monthAndDay.matches()) {
                last = Optional.of(day(time.year().get(), monthAndDay.group("month"), monthAndDay.group("day"), true, false));
            }
            return last;
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reckoned day(int year, String month, String day, boolean inferred, boolean scrubbed) {
        if (month == null) {
            return new Reckoned(String.valueOf(year), Optional.of(LocalDate.of(year, 12, 31)), inferred, scrubbed, false);
        }
        YearMonth in = YearMonth.of(year, Integer.parseInt(month));
        if (day == null) {
            return new Reckoned(in.toString(), Optional.of(in.atEndOfMonth()), inferred, scrubbed, false);
        }
        LocalDate date = in.atDay(Integer.parseInt(day));
        return new Reckoned(date.toString(), Optional.of(date), inferred, scrubbed, false);
    }
}
