package cn.duban.calendar;

import cn.duban.calendar.DeadlineChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 完成时限: a deadline that explains itself: the words it was read from and the rule that read them, the calendar it was reckoned by, and
 * every extension and pause that moved it since. Adding the chain up from the original date gives the current one.
 * A presumed deadline (推定) was not in the sentence: a rule of the plan set it. A waived one (不设时限) names why the work has no
 * date, as 长期坚持; it is never late.
 *
 * @param date     the last day on which the work is in time now, inclusive; {@link #NO_DATE} if it is waived
 * @param phrase   the source phrase as printed, empty where there is none
 * @param rule     name of the rule that read it, e.g. {@code named-date}, {@code plan-year}; a message key {@code deadline.rule.<rule>} says it in words
 * @param presumed whether a rule of the plan presumed it
 * @param calendar by which calendar it was reckoned
 * @param rolledFrom the day off on which a counted period ended before it rolled over to the next working day (民法典 203)
 * @param changes  what moved it since, in order; empty while it stands as it was set
 */
public record Deadline(LocalDate date, String phrase, String rule, boolean presumed, CalendarUsed calendar, Optional<LocalDate> rolledFrom,
                       List<DeadlineChange> changes) {

    /** 不设时限: stands where a date stands and lies after all of them. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);
    /** The rule of a waived deadline; its phrase is the reason. */
    public static final String WAIVED = "waived";

    public Deadline {
        Objects.requireNonNull(date);
        phrase = phrase == null ? "" : phrase;
        Objects.requireNonNull(rule);
        if (rule.equals(WAIVED) != date.equals(NO_DATE)) {
            throw new IllegalArgumentException("A waived deadline has no date, and no other lacks it: " + rule + " " + date);
        }
        // Written before deadlines had them, they are absent in what was kept as JSON.
        calendar = calendar == null ? CalendarUsed.LEGAL : calendar;
        rolledFrom = rolledFrom == null ? Optional.empty() : rolledFrom;
        changes = changes == null ? List.of() : List.copyOf(changes);
        requireChain(changes, date);
    }

    /** A deadline that stands as it was set, reckoned by the legal calendar. */
    public Deadline(LocalDate date, String phrase, String rule, boolean presumed) {
        this(date, phrase, rule, presumed, CalendarUsed.LEGAL, Optional.empty(), List.of());
    }

    /**
     * A deadline that is waived.
     *
     * @param reason why the work has no date, in the plan's words or the office's
     */
    public static Deadline waived(String reason) {
        return new Deadline(NO_DATE, reason, WAIVED, false);
    }

    /** A deadline that the text itself seems to waive; the office has still to agree. */
    public static Deadline presumedWaived(String words) {
        return new Deadline(NO_DATE, words, WAIVED, true);
    }

    public boolean isWaived() {
        return rule.equals(WAIVED);
    }

    /** 原定时限: the date before anything moved it. */
    public LocalDate original() {
        return changes.isEmpty() ? date : changes.get(0).from();
    }

    /** 延期次数. */
    public int extensions() {
        return (int) changes.stream().filter(change -> change.kind() == Kind.EXTENDED).count();
    }

    /** Since when the clock stands still; empty while it runs. */
    public Optional<LocalDate> pausedSince() {
        return last(changes.stream().filter(change -> change.kind() == Kind.PAUSED || change.kind() == Kind.RESUMED).toList())
                .filter(change -> change.kind() == Kind.PAUSED).map(DeadlineChange::on);
    }

    /** The same deadline with what has moved it since, as it was kept; the chain ends at the date. */
    public Deadline with(List<DeadlineChange> chain) {
        return new Deadline(date, phrase, rule, presumed, calendar, rolledFrom, chain);
    }

    /** The same deadline, reckoned by this calendar. */
    public Deadline reckonedBy(WorkCalendar workCalendar) {
        return new Deadline(date, phrase, rule, presumed, new CalendarUsed(workCalendar.version(), workCalendar.region()), rolledFrom, changes);
    }

    /** 延期: moved to a later date. */
    public Deadline extended(LocalDate to, LocalDate on, String reason, String approvedBy, UUID request) {
        return moved(new DeadlineChange(Kind.EXTENDED, date, to, on, 0, reason, approvedBy, Optional.of(request)));
    }

    /** 中止: its clock stops. */
    public Deadline paused(LocalDate on, String reason, String approvedBy, Optional<UUID> request) {
        return moved(new DeadlineChange(Kind.PAUSED, date, date, on, 0, reason, approvedBy, request));
    }

    /**
     * 恢复: its clock runs on. It lies as many working days later as lie between the day of the pause, which does not count, and the day of
     * the resumption, which does: whoever had so many working days left, or was so many late, still has or is.
     *
     * @throws java.util.NoSuchElementException if its clock does not stand still
     */
    public Deadline resumed(LocalDate on, String reason, String approvedBy, WorkCalendar workCalendar) {
        // A clock that was set back resumes on the day of the pause at the earliest.
        int days = Math.max(0, workCalendar.workingDaysBetween(pausedSince().orElseThrow(), on));
        return moved(new DeadlineChange(Kind.RESUMED, date, later(days, workCalendar), on, days, reason, approvedBy, Optional.empty()));
    }

    /** 修订: set to another date by those who set it. The words are those of the amendment. */
    public Deadline amended(Deadline now, LocalDate on, String reason, String approvedBy) {
        List<DeadlineChange> chain = new ArrayList<>(changes);
        chain.add(new DeadlineChange(Kind.AMENDED, date, now.date(), on, 0, reason, approvedBy, Optional.empty()));
        return now.with(chain);
    }

    /** 日历调整: moved by a changed calendar. */
    public Deadline retimed(LocalDate to, LocalDate on, String reason, String approvedBy) {
        return moved(new DeadlineChange(Kind.RETIMED, date, to, on, 0, reason, approvedBy, Optional.empty()));
    }

    /** Overdue from the day after the date; derived, never stored. */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(date);
    }

    private LocalDate later(int workingDays, WorkCalendar workCalendar) {
        return isWaived() ? date : workCalendar.plusWorkingDays(date, workingDays);
    }

    private Deadline moved(DeadlineChange change) {
        List<DeadlineChange> chain = new ArrayList<>(changes);
        chain.add(change);
        return new Deadline(change.to(), phrase, rule, presumed, calendar, rolledFrom, chain);
    }

    private static void requireChain(List<DeadlineChange> changes, LocalDate date) {
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).from().equals(changes.get(i - 1).to())) {
                throw new IllegalArgumentException("A deadline's chain has a gap: " + changes);
            }
        }
        if (last(changes).filter(change -> !change.to().equals(date)).isPresent()) {
            throw new IllegalArgumentException("A deadline's chain ends elsewhere: " + date + " " + changes);
        }
    }

    private static Optional<DeadlineChange> last(List<DeadlineChange> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }
}
