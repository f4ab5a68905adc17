package cn.duban.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;

/**
 * The plan as an amending document would have it.
 *
 * @param offered what it says; items that its words name have the ids of the running items, all others ids of their own
 * @param said    what its own words decide, by the keys of {@link AmendmentQuestion}
 * @param unread  sentences that were not understood, in the order in which they stand
 */
record AmendmentOffer(Breakdown offered, Map<String, String> said, List<String> unread) {

    AmendmentOffer {
        said = Map.copyOf(said);
        unread = List.copyOf(unread);
    }

    /** What is kept beside the breakdown. */
    record Words(Map<String, String> said, List<String> unread) {
    }

    static String write(Object content) {
        try {
            return BreakdownJson.JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return BreakdownJson.JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No content of an amendment", e);
        }
    }
}
