package cn.duban.workitem;

import java.time.LocalDate;

/** 退回: the office's last return of a reported completion, with its reason. */
public record ReturnForRework(LocalDate on, String reason) {
}
