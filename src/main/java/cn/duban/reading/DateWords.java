package cn.duban.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a date or of a period of the calendar, and the day they end on. 底 is the last day; a quarter, a half-year and a five-year plan
 * end on theirs (rule source: 民法典 201-204, custom of official documents).
 */
final class DateWords {

    private static final String YEAR = "(?:20\\d\\d|20[\\dXx*×]{1,2}|[Xx×*]{2,4}|二[零○O][零一二三四五六七八九○]{2})";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String QUARTER = "(?:前?第?[一二三四1-4]个?季度)";
    private static final String TENTH = "(?<tenth>[上中下]旬)?";

    /** What a date can begin with; looked at first, so that most characters are passed quickly. */
    private static final String BEGINS = "(?=[力争确截到至于在\\dXx*×今本当明次翌十一二两三四五六七八九年全上下前第月“\"用再])";

    /** The date itself with 到, 力争 before and 底, 前 behind it. */
    static final Pattern DATE = Pattern.compile(
            BEGINS + "(?<lead>(?:力争|争取|确保|截至|截止|到|至|于|在){0,3})(?:"
                    + "(?<fullYear>20\\d\\d)[./-](?<fullMonth>\\d{1,2})[./-](?<fullDay>\\d{1,2})(?!\\d)日?"
                    + "|20\\d\\d年?[-~至到](?<rangeEnd>20\\d\\d)(?=年)年?"
                    + "|(?:(?<year>" + YEAR + ")(?=年)|(?<yearWord>今年|本年|当年|明年|次年|翌年))年?(?:(?<monthsFrom>" + MONTH + ")月?[-~至到](?<monthTo>" + MONTH + ")月"
                    + "|(?<month>" + MONTH + ")月(?:(?<day>" + DAY + ")[日号])?" + TENTH
                    + "|(?<part>上半年|下半年|年中|" + QUARTER + ")|(?<yearEnd>年?[底末终])|(?<within>年?度?内))?"
                    + "|(?<!\\d)(?<bareFrom>\\d{1,2})月?[-~至到](?<bareTo>\\d{1,2})月(?!龄)"
                    + "|(?<bareMonth>(?<!\\d)\\d{1,2})月(?!龄)(?:(?<bareDay>\\d{1,2})[日号])?(?<bareTenth>[上中下]旬)?"
                    + "|(?<hanMonth>十[一二]|[一二三四五六七八九十])月(?:(?<hanDay>" + DAY + ")[日号]|(?=[底末前]))"
                    + "|(?<relative>年底|年末|年终|年内|全年|本年度内?|(?<!每)年度内|(?<![每\\d])(?:上半年|下半年)|(?<![每一二三四\\d])年中(?=前|完成)|(?<![每、])" + QUARTER + ")"
                    + "|(?<monthEnd>本月(?:底|末|内)|(?<!每)(?<!\\d)月底(?=前)|本季度(?:末|底|内))"
                    + "|[“\"]?(?<fiveYears>十[二三四五六七]五)[”\"]?(?:规划)?(?:时期|期间|期末|末期?|规划期|内)"
                    + "|(?<!每)(?:用|再用)?(?<years>\\d{1,2}|[一二两三四五六七八九]|十)(?:年(?:内|(?:左右)?的?时间)|个(?<months>月)内))"
                    + "(?<end>月?份?[底末初]?(?:之前|以前|前|内|止)?)");

    private DateWords() {
    }

    /**
     * A date and how it was reckoned.
     *
     * @param date as {@link ReadDeadline#date()} writes it
     */
    record Reckoned(String date, Optional<LocalDate> due, boolean yearInferred, boolean yearScrubbed, boolean twoReadings) {
    }

    /** Reckons what {@link #DATE} found; empty if there is no such day. */
    static Optional<Reckoned> reckon(Matcher m, PlanTime time, Optional<Integer> currentYear) {
        try {
            return Optional.ofNullable(of(m, time, currentYear.or(time::year)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reckoned of(Matcher m, PlanTime time, Optional<Integer> nearYear) {
        if (m.group("years") != null) {
            return years(m, time.year());
        }
        if (m.group("fiveYears") != null) {
            return new Reckoned(endOfFiveYears(m.group("fiveYears")) + "-12-31", Optional.of(LocalDate.of(endOfFiveYears(m.group("fiveYears")), 12, 31)), false, false, false);
        }
        if (m.group("monthEnd") != null) {
            return new Reckoned(m.group("monthEnd").contains("季") ? "quarter-end" : "month-end", Optional.empty(), true, false, false);
        }
        if (m.group("rangeEnd") != null) {
            return year(Integer.parseInt(m.group("rangeEnd")), m, false, time.yearsScrubbed());
        }
        if (m.group("fullYear") != null) {
            LocalDate date = LocalDate.of(Integer.parseInt(m.group("fullYear")), Integer.parseInt(m.group("fullMonth")), Integer.parseInt(m.group("fullDay")));
            return new Reckoned(date.toString(), Optional.of(date), false, time.yearsScrubbed(), false);
        }
        Optional<Integer> own = printedYear(m);
        boolean masked = m.group("year") != null && own.isEmpty();
        Optional<Integer> year = own.or(() -> m.group("yearWord") == null ? nearYear : wordYear(m.group("yearWord"), time, nearYear));
        boolean scrubbed = masked || own.isPresent() && time.yearsScrubbed();
        boolean inferred = own.isEmpty() && year.isPresent();
        String month = first(m, "monthTo", "month", "bareTo", "bareMonth", "hanMonth");
        if (month != null) {
            return month(year, number(month), m, inferred, scrubbed);
        }
        String part = first(m, "part", "relative");
        if (part != null && part.matches(".*(?:半年|季度|年中)")) {
            return part(year, part, m.group("end"), inferred, scrubbed);
        }
        boolean end = m.group("yearEnd") != null || part != null && part.matches("年[底末终]");
        if (year.isEmpty()) {
            return new Reckoned("year-end", Optional.empty(), false, scrubbed, false);
        }
        return end ? new Reckoned(year.get() + "-12-31", Optional.of(LocalDate.of(year.get(), 12, 31)), inferred, scrubbed, false)
                : year(year.get(), m, inferred, scrubbed);
    }

    /** 明年 follows the plan's year, 次年 the year named last. */
    private static Optional<Integer> wordYear(String word, PlanTime time, Optional<Integer> nearYear) {
        return switch (word) {
            case "明年" -> time.year().map(year -> year + 1);
            case "次年", "翌年" -> nearYear.map(year -> year + 1);
            default -> time.year();
        };
    }

    /** 2026年前 may end before the year begins; officials mean its end. */
    private static Reckoned year(int year, Matcher m, boolean inferred, boolean scrubbed) {
        boolean end = m.group("end").matches("[底末].*");
        return new Reckoned(end ? year + "-12-31" : String.valueOf(year), Optional.of(LocalDate.of(year, 12, 31)), inferred, scrubbed,
                m.group("end").matches("(?:之|以)?前") && m.group("yearEnd") == null && m.group("within") == null && m.group("relative") == null);
    }

    private static Reckoned years(Matcher m, Optional<Integer> planYear) {
        int count = number(m.group("years"));
        if (m.group("months") != null) {
            return new Reckoned("P" + count + "M", Optional.empty(), false, false, false);
        }
        Optional<LocalDate> due = planYear.map(year -> LocalDate.of(year + count, 12, 31));
        return new Reckoned("P" + count + "Y", due, due.isPresent(), false, due.isPresent());
    }

    private static Reckoned month(Optional<Integer> year, int month, Matcher m, boolean inferred, boolean scrubbed) {
        String day = first(m, "day", "bareDay", "hanDay");
        String tenth = first(m, "tenth", "bareTenth");
        boolean twoReadings = day == null && tenth == null && m.group("end").matches("(?:之|以)?前|初前?");
        YearMonth in = YearMonth.of(year.orElse(2000), month);
        LocalDate due = day != null ? in.atDay(number(day)) : tenth == null ? m.group("end").startsWith("初") ? in.atDay(10) : in.atEndOfMonth()
                : tenth.startsWith("上") ? in.atDay(10) : tenth.startsWith("中") ? in.atDay(20) : in.atEndOfMonth();
        if (year.isEmpty()) {
            String form = String.format("--%02d", month) + (day == null ? "" : String.format("-%02d", due.getDayOfMonth()));
            return new Reckoned(form, Optional.empty(), false, scrubbed, twoReadings);
        }
        boolean whole = day == null && tenth == null && !m.group("end").matches("[底末初].*");
        return new Reckoned(whole ? in.toString() : due.toString(), Optional.of(due), inferred, scrubbed, twoReadings);
    }

    private static Reckoned part(Optional<Integer> year, String part, String end, boolean inferred, boolean scrubbed) {
        boolean mid = part.equals("年中");
        String code = part.contains("上半年") || mid ? "H1" : part.contains("下半年") ? "H2" : "Q" + quarter(part);
        int lastMonth = code.equals("H1") ? 6 : code.equals("H2") ? 12 : 3 * Integer.parseInt(code.substring(1));
        boolean twoReadings = mid || end.matches("(?:之|以)?前");
        return year.map(y -> new Reckoned(y + "-" + code, Optional.of(YearMonth.of(y, lastMonth).atEndOfMonth()), inferred, scrubbed, twoReadings))
                .orElse(new Reckoned(code, Optional.empty(), false, scrubbed, twoReadings));
    }

    private static int quarter(String words) {
        for (char c : words.toCharArray()) {
            int han = "一二三四".indexOf(c);
            if (han >= 0 || c >= '1' && c <= '4') {
                return han >= 0 ? han + 1 : c - '0';
            }
        }
        return 4;
    }

    private static int endOfFiveYears(String words) {
        return 2000 + 5 * (HanNumber.parse(words.substring(0, words.length() - 1)).orElse(14) - 9);
    }

    /** Empty where the year was blotted out (20*年) or none is printed. */
    static Optional<Integer> printedYear(Matcher m) {
        String words = m.group("year");
        if (words == null) {
            return Optional.empty();
        }
        if (words.matches("\\d{4}")) {
            return Optional.of(Integer.valueOf(words));
        }
        if (words.charAt(0) != '二') {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        words.chars().forEach(c -> digits.append(Math.max(0, "零一二三四五六七八九".indexOf(c))));
        return Optional.of(Integer.valueOf(digits.toString()));
    }

    static String first(Matcher m, String... groups) {
        for (String group : groups) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return null;
    }

    static int number(String words) {
        OptionalInt han = Character.isDigit(words.charAt(0)) ? OptionalInt.of(Integer.parseInt(words)) : HanNumber.parse(words);
        return han.orElseThrow(() -> new DateTimeException("No number: " + words));
    }
}
