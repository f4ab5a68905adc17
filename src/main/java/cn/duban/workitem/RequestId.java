package cn.duban.workitem;

import java.util.UUID;

/** Identifies a request; also the business key of its process instance and the id of its line of work. */
public record RequestId(UUID value) {

    public static RequestId of(String value) {
        return new RequestId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
