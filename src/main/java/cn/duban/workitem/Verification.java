package cn.duban.workitem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 核验 of a completion: what the verifier found, beside what was reported.
 *
 * @param report   the report that was verified; empty for one that was made before reports were kept
 * @param verdict  as the form has it: {@code accepted}, {@code returned} …
 * @param percent  0 to 100, as the verifier sees it; empty where they did not say
 */
public record Verification(UUID id, Optional<UUID> report, String verdict, Optional<BigDecimal> percent, LocalDate on, String by,
                           List<VerifiedNumber> values) {

    public Verification {
        values = List.copyOf(values);
    }
}
