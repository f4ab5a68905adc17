package cn.duban.workitem;

import java.time.LocalDate;

/** 中止: since when, and for which external cause, the item's clocks stand still. */
public record Pause(LocalDate on, String cause) {
}
