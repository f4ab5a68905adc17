package cn.duban.workitem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 进展填报 of an item as one person sees it.
 *
 * @param cycle           code of the cycle, {@link ReportingPeriod#ONCE}, or {@link ReportingPeriod#NONE}
 * @param periods         the latest first
 * @param targets         each target with its two numbers; one that asks for no number has none
 * @param reportedPercent 自报, 0 to 100; empty while nobody has said
 * @param verifiedPercent 核验, 0 to 100; empty while nobody has said
 * @param mayReport       whether this person may report now
 * @param maySetCycle     whether this person may change the cycle now
 */
public record ReportingView(String cycle, List<ReportedPeriod> periods, List<TargetNumbers> targets, Optional<BigDecimal> reportedPercent,
                            Optional<BigDecimal> verifiedPercent, List<Verification> verifications, boolean mayReport, boolean maySetCycle) {

    public ReportingView {
        periods = List.copyOf(periods);
        targets = List.copyOf(targets);
        verifications = List.copyOf(verifications);
    }

    /**
     * 目标 with its two numbers, 自报 and 核验, which stand beside each other.
     *
     * @param measure  the unit of both numbers; may be empty
     * @param reported the number that holds by now for the latest period with one
     * @param period   the period it holds for
     */
    public record TargetNumbers(Target target, int position, String measure, Optional<BigDecimal> reported, Optional<ReportingPeriod> period,
                                Optional<BigDecimal> verified) {
    }

    public long missing() {
        return periods.stream().filter(line -> line.status() == ReportStatus.MISSING).count();
    }
}
