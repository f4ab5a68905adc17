package cn.duban.workitem;

import java.time.LocalDate;

/** A reason that was given on a day: of a refusal, a return, an excuse. */
public record Remark(LocalDate on, String reason) {
}
