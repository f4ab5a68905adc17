package cn.duban.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 专项行动 of a plan.
 *
 * @param no      its place, from 1
 * @param started when its process was started, empty before
 */
public record PlanAction(UUID id, PlanId plan, int no, String name, Optional<Instant> started) {
}
