package cn.duban.workitem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** 进展填报: what the lead unit last reported about how far it is (自报). */
public record ProgressReport(LocalDate on, Optional<BigDecimal> percent, String text, Optional<String> difficulties) {
}
