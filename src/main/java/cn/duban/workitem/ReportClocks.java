package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 填报期 as clocks: each period whose report is not there runs against the lead unit while it handles the item, until the next period's report is
 * due and takes its place. The period to come is among them, so that its reminder is waited for.
 */
@Component
class ReportClocks implements Watching {

    /** Of a unit that never reports, the latest periods are enough: the older ones have been urged. */
    private static final int MOST = 13;

    private final ProgressReports reports;
    private final PeriodWords words;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ReportClocks(ProgressReports reports, PeriodWords words, WorkCalendar calendar, DubanClock clock) {
        this.reports = reports;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Watched> of(WorkItem item) {
        if (item.state() != WorkItemState.IN_PROGRESS) {
            return List.of();
        }
        LocalDate today = clock.today();
        ItemReporting reporting = reports.of(item);
        Stream<ReportingPeriod> asked = reporting.on(today, calendar).stream()
                .filter(line -> line.status() == ReportStatus.MISSING || line.status() == ReportStatus.OPEN).limit(MOST).map(ReportedPeriod::period);
        return Stream.concat(asked, reporting.plan().after(today).stream().filter(period -> !reporting.isReported(period)))
                .flatMap(period -> watched(item, period).stream()).toList();
    }

    private Optional<Watched> watched(WorkItem item, ReportingPeriod period) {
        return period.dueOn(calendar).map(due -> new Watched(Concern.REPORT, Optional.of(period.line(item.id())), due, couldReportFrom(item),
                Optional.of(ends(period, due)), item.lead(), words.written(period)));
    }

    private LocalDate ends(ReportingPeriod period, LocalDate due) {
        if (period.cycle().equals(ReportingPeriod.ONCE)) {
            // From then on the item's own deadline says it.
            return due.plusDays(1);
        }
        return period.following().flatMap(next -> next.dueOn(calendar)).orElseGet(() -> calendar.plusWorkingDays(due, ReportingPlan.FIRST_REPORT_WORKING_DAYS + 1));
    }

    private static LocalDate couldReportFrom(WorkItem item) {
        Standing standing = item.standing();
        return Stream.of(Optional.of(standing.assignedOn()), standing.acknowledgedOn(), standing.lastReturn().map(ReturnForRework::on))
                .flatMap(Optional::stream).max(LocalDate::compareTo).orElseThrow();
    }
}
