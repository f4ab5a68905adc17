package cn.duban.workitem;

import java.time.LocalDate;

/** 拒收: the lead unit's last refusal of the assignment, with its reason. */
public record RefusedAssignment(LocalDate on, String reason) {
}
