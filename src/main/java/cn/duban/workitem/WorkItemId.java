package cn.duban.workitem;

import java.util.UUID;

/** Identifies a work item; also the business key of its process instance. */
public record WorkItemId(UUID value) {

    public static WorkItemId of(String value) {
        return new WorkItemId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
