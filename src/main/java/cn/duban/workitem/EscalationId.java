package cn.duban.workitem;

import java.util.UUID;

/** Identifies an escalation to the leadership group; also the business key of its process instance. */
public record EscalationId(UUID value) {

    public static EscalationId of(String value) {
        return new EscalationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
