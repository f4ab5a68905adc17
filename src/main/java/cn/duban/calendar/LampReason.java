package cn.duban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a lamp shows what it shows ("为什么"): a message key with its arguments, and the year whose holiday notice is not out
 * where the working days were counted provisionally (message {@code lamp.reason.provisional}).
 */
public record LampReason(String code, List<Object> arguments, Optional<Integer> provisionalYear) {

    static LampReason of(String code, LocalDate deadline, WorkCalendar calendar, Object... arguments) {
        return new LampReason(code, List.of(arguments), calendar.isProvisional(deadline) ? Optional.of(deadline.getYear()) : Optional.empty());
    }

    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
