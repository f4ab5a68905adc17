package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was to be reported on one item and what was, period by period.
 *
 * @param states which state the item came into on which day
 */
record ItemReporting(ReportingPlan plan, TreeMap<LocalDate, WorkItemState> states, List<ReportVersion> reports) {

    /** Every period that has begun by this day, and those that were reported on unasked; the latest first. */
    List<ReportedPeriod> on(LocalDate today, WorkCalendar calendar) {
        Map<ReportingPeriod, ReportedPeriod> lines = new LinkedHashMap<>();
        plan.begunBy(today).forEach(period -> lines.put(period, line(period, period.dueOn(calendar), today)));
        reports.stream().map(ReportVersion::period).distinct().filter(period -> lines.keySet().stream().noneMatch(known -> known.code().equals(period.code())))
                .forEach(period -> lines.put(period, line(period, Optional.empty(), today)));
        return lines.values().stream().sorted(Comparator.comparing((ReportedPeriod line) -> line.period().to()).reversed()).toList();
    }

    /** Those whose report is missing, the oldest first. */
    List<ReportingPeriod> missingOn(LocalDate today, WorkCalendar calendar) {
        List<ReportingPeriod> missing = new ArrayList<>(on(today, calendar).stream().filter(line -> line.status() == ReportStatus.MISSING)
                .map(ReportedPeriod::period).toList());
        Collections.reverse(missing);
        return missing;
    }

    /** For which periods somebody may report now: those that have begun, the present one in any case. */
    List<ReportingPeriod> reportable(LocalDate today, WorkCalendar calendar) {
        ReportingPeriod present = plan.current(today).orElseGet(() -> ReportingPeriod.monthOf(today));
        return Stream.concat(Stream.of(present), on(today, calendar).stream().map(ReportedPeriod::period).filter(period -> !period.code().equals(present.code())))
                .toList();
    }

    boolean isReported(ReportingPeriod period) {
        return reports.stream().anyMatch(report -> report.period().code().equals(period.code()));
    }

    /** Whether somebody was handling the item at the end of this day; while it lies ahead, as things stand now. */
    boolean isHandledOn(LocalDate day) {
        return Optional.ofNullable(states.floorEntry(day)).filter(entry -> entry.getValue() == WorkItemState.IN_PROGRESS).isPresent();
    }

    private ReportedPeriod line(ReportingPeriod period, Optional<LocalDate> due, LocalDate today) {
        List<ReportVersion> versions = reports.stream().filter(report -> report.period().code().equals(period.code()))
                .sorted(Comparator.comparing(ReportVersion::version).reversed()).toList();
        return new ReportedPeriod(period, due, status(versions, due, today), versions);
    }

    private ReportStatus status(List<ReportVersion> versions, Optional<LocalDate> due, LocalDate today) {
        if (!versions.isEmpty()) {
            LocalDate first = versions.get(versions.size() - 1).on();
            return due.filter(first::isAfter).isPresent() ? ReportStatus.LATE : ReportStatus.REPORTED;
        }
        if (due.isEmpty() || !isHandledOn(due.get())) {
            return ReportStatus.NOT_ASKED;
        }
        return due.get().isBefore(today) ? ReportStatus.MISSING : ReportStatus.OPEN;
    }
}
