package cn.duban.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 时限变动: one link of the chain that leads from the original deadline to the current one.
 *
 * @param from        the deadline before, inclusive
 * @param to          the deadline after; the same as before where only the clock stopped
 * @param on          the day on which it was decided
 * @param workingDays how many working days the clock stood still; 0 for everything but {@link Kind#RESUMED}
 * @param approvedBy  body and name, as they were called that day
 * @param request     the request (申请) that it answers; empty where nobody asked
 */
public record DeadlineChange(Kind kind, LocalDate from, LocalDate to, LocalDate on, int workingDays, String reason, String approvedBy,
                             Optional<UUID> request) {

    /** What happened to the deadline. */
    public enum Kind {
        /** 延期. */
        EXTENDED,
        /** 中止: from this day on the clock stands still. */
        PAUSED,
        /** 恢复: the clock runs again, and the deadline lies as many working days later as it stood still. */
        RESUMED,
        /** 修订: an amending document, or whoever issued the deadline, set another date. */
        AMENDED,
        /** 日历调整: a changed calendar moved it, and the office agreed. */
        RETIMED
    }

    public DeadlineChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(on);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(approvedBy);
        Objects.requireNonNull(request);
        if (kind == Kind.PAUSED && !from.equals(to)) {
            throw new IllegalArgumentException("A clock that stops moves no date: " + from + " " + to);
        }
        if (kind == Kind.EXTENDED && !to.isAfter(from)) {
            throw new IllegalArgumentException("An extension ends after the deadline: " + from + " " + to);
        }
        if (workingDays < 0 || workingDays > 0 && kind != Kind.RESUMED) {
            throw new IllegalArgumentException("No working days stood still: " + kind + " " + workingDays);
        }
    }
}
