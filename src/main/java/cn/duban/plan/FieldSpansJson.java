package cn.duban.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link FieldSpans} in the column of a draft: {@code {"units": [12, 40], "targets": {"…": [3, 9]}}}. */
final class FieldSpansJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldSpansJson() {
    }

    static String write(FieldSpans spans) {
        ObjectNode node = JSON.createObjectNode();
        spans.units().ifPresent(units -> put(node, "units", units));
        spans.deadline().ifPresent(deadline -> put(node, "deadline", deadline));
        if (!spans.targets().isEmpty()) {
            ObjectNode targets = node.putObject("targets");
            spans.targets().forEach((phrase, span) -> put(targets, phrase, span));
        }
        return node.toString();
    }

    static FieldSpans read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            Map<String, Stretch> targets = new LinkedHashMap<>();
            node.path("targets").properties().forEach(target -> stretch(target.getValue()).ifPresent(span -> targets.put(target.getKey(), span)));
            return new FieldSpans(stretch(node.path("units")), stretch(node.path("deadline")), targets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The spans of an item are JSON", e);
        }
    }

    private static void put(ObjectNode node, String name, Stretch span) {
        node.putArray(name).add(span.start()).add(span.end());
    }

    private static Optional<Stretch> stretch(JsonNode node) {
        return node.size() == 2 ? Optional.of(new Stretch(node.get(0).asInt(), node.get(1).asInt())) : Optional.empty();
    }
}
