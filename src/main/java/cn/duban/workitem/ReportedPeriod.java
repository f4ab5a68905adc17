package cn.duban.workitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 填报期 with its report.
 *
 * @param dueOn    the last day in time, inclusive; empty where no report was asked for and one came all the same
 * @param versions the latest first; empty while there is none
 */
public record ReportedPeriod(ReportingPeriod period, Optional<LocalDate> dueOn, ReportStatus status, List<ReportVersion> versions) {

    public ReportedPeriod {
        versions = List.copyOf(versions);
    }

    public Optional<ReportVersion> latest() {
        return versions.stream().findFirst();
    }
}
