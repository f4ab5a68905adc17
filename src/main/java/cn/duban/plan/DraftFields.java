package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads what the office typed into a field of a draft, or refuses it beside that field. */
final class DraftFields {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_TITLE = 200;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private DraftFields() {
    }

    /** The text of an item, at most 4,000 characters. */
    static String text(String typed) {
        return required("text", typed, LONGEST_TEXT, "refusal.plan.text-missing");
    }

    /** Words that must be there. */
    static String required(String field, String typed, int longest, String missing) {
        String text = optional(field, typed, longest);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, missing);
        }
        return text;
    }

    /** Words that may be missing. */
    static String optional(String field, String typed, int longest) {
        String text = plain(typed);
        if (text.length() > longest) {
            throw Refusal.invalid(field, "refusal.plan.too-long", longest);
        }
        return text;
    }

    /** An expression in an item would be refused by the check that every model passes; a plan has no use for one. */
    static String plain(String typed) {
        return PlanIntake.withoutControls(typed == null ? "" : typed).replace("${", "＄{").replace("#{", "＃{").strip();
    }

    /** A date as {@code 2023-12-31}, of a year in which plans are made. */
    static LocalDate date(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw Refusal.invalid(field, "refusal.plan.date", typed);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.plan.date", typed);
        }
    }

    static Cycle cycle(String field, String typed) {
        return Cycle.of(typed).orElseThrow(() -> Refusal.invalid(field, "refusal.plan.cycle"));
    }

    static Deadline byOffice(LocalDate day) {
        return new Deadline(day, "", DraftContent.SET_BY_OFFICE, false);
    }
}
