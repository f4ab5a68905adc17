package cn.duban.workitem;

import java.util.Optional;

/**
 * Why an item ended without being done: 撤销 or 并入.
 *
 * @param into the item that goes on with its work; empty if it was withdrawn
 */
public record Closing(String reason, Optional<WorkItemId> into) {
}
