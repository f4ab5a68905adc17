package cn.duban.calendar;

import cn.duban.org.UnitId;
import java.util.Objects;
import java.util.Optional;

/**
 * 所用日历: by which calendar a deadline was reckoned.
 *
 * @param version of the calendar; 0 is the one that the program brings
 * @param region  the local government whose own holidays counted; empty for the whole country
 */
public record CalendarUsed(int version, Optional<UnitId> region) {

    /** The published notices, for the whole country. */
    public static final CalendarUsed LEGAL = new CalendarUsed(0, Optional.empty());

    public CalendarUsed {
        Objects.requireNonNull(region);
    }
}
