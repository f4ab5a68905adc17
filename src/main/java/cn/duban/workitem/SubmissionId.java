package cn.duban.workitem;

import java.util.UUID;

/** Identifies a submission (报审) to a unit's leader in charge. */
public record SubmissionId(UUID value) {

    public static SubmissionId of(String value) {
        return new SubmissionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
