package cn.duban.workitem;

import java.math.BigDecimal;

/**
 * 核验值: what the office found for a target.
 *
 * @param position of the target within the item, from 0
 */
public record VerifiedNumber(int position, BigDecimal value) {
}
