package cn.duban.workitem;

import java.util.UUID;

/** Identifies a contribution of a responsible unit; also the business key of its process instance. */
public record ContributionId(UUID value) {

    public static ContributionId of(String value) {
        return new ContributionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
