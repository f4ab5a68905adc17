package cn.duban.workitem;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 反馈内容: what a responsible unit delivered last.
 *
 * @param by name of the official
 */
public record Delivery(String text, LocalDate on, String by, Instant at) {
}
