package cn.duban.workitem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 进展填报: one report as it was given. A correction is the next version of its period; earlier versions stay.
 *
 * @param completion  whether it reported the work as done
 * @param version     from 1, within its period
 * @param percent     0 to 100; 100 where it reported the work as done
 * @param by          the handler's name on that day
 * @param confirmedBy the unit's leader in charge, where the unit wants confirmation
 */
public record ReportVersion(UUID id, boolean completion, ReportingPeriod period, int version, LocalDate on, Instant at, String text,
                            Optional<String> difficulties, Optional<BigDecimal> percent, String by, String bodyName, Optional<String> confirmedBy,
                            List<ReportedNumber> values) {

    public ReportVersion {
        values = List.copyOf(values);
    }
}
