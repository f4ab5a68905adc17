package cn.duban.org;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 外出委托: while an official is away, a colleague acts from their posts.
 *
 * @param official who is away
 * @param delegate who acts meanwhile
 * @param from     the first day, inclusive
 * @param until    the last day, inclusive
 * @param endedOn  the day on which it was ended early: from then on it no longer holds
 */
public record Absence(UUID id, OfficialId official, String name, OfficialId delegate, String delegateName, LocalDate from, LocalDate until,
                      Optional<LocalDate> endedOn) {

    /** Whether the delegate acts on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && endedOn.map(day::isBefore).orElse(true);
    }

    /** Whether it holds on this day or will hold on a later one. */
    public boolean isAheadOn(LocalDate day) {
        return !day.isAfter(until) && endedOn.isEmpty();
    }
}
