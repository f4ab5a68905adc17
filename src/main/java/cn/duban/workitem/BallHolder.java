package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.time.LocalDate;

/**
 * 球在谁手里: the one body that has to act now.
 *
 * @param days calendar days since then
 */
public record BallHolder(UnitId body, String name, LocalDate since, int days) {
}
