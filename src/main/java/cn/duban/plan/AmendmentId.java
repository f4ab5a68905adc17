package cn.duban.plan;

import java.util.UUID;

/** Identifies an amendment of a running plan. */
public record AmendmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
