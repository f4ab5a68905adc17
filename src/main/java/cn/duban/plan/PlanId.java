package cn.duban.plan;

import java.util.UUID;

/** Identifies a plan (实施方案). */
public record PlanId(UUID value) {

    public static PlanId of(String value) {
        return new PlanId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
