package cn.duban.calendar;

import cn.duban.shared.DubanClock;
import cn.duban.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * 日期 in words: 2026年3月17日 in Chinese (see {@link ChineseDate}), 17 March 2026 in English; a moment has the time of China in 24 hours
 * behind it. What is written down for good is Chinese; what a page says follows the reader.
 */
public final class DayWords {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(DubanClock.ZONE);

    private DayWords() {
    }

    public static String of(LocalDate day, Language language) {
        return switch (language) {
            case CHINESE -> ChineseDate.of(day);
            case ENGLISH -> day.equals(Deadline.NO_DATE) ? "no deadline" : ENGLISH_DAY.format(day);
        };
    }

    public static String of(Instant at, Language language) {
        return of(LocalDate.ofInstant(at, DubanClock.ZONE), language) + (language == Language.ENGLISH ? ", " : " ") + TIME.format(at);
    }
}
