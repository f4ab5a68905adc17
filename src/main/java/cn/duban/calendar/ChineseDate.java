package cn.duban.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as official paper writes them: 2026年3月17日, without leading zeros (GB/T 9704); a waived one is 不设时限. */
public final class ChineseDate {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日'");

    private ChineseDate() {
    }

    public static String of(LocalDate day) {
        return day.equals(Deadline.NO_DATE) ? "不设时限" : FULL.format(day);
    }
}
