package cn.duban.workitem;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 退回: the office's last return of a reported completion, or its taking up again of a done item (重新办理), with its reason.
 *
 * @param by the day until which it is to be put right, inclusive; empty only for returns from before there was such a day. It has clocks of
 *           its own and moves no deadline
 */
public record ReturnForRework(LocalDate on, String reason, Optional<LocalDate> by) {
}
