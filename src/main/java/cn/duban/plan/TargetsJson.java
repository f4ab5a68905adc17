package cn.duban.plan;

import cn.duban.workitem.Target;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 目标值 as one line of JSON: in the property of a model and in the column of a draft. Field by field, so that the line never changes by itself. */
final class TargetsJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Set<String> OPERATORS = Set.of(">=", "<=", "=", "increase", "decrease", "complete");

    private TargetsJson() {
    }

    static String write(List<Target> targets) {
        ArrayNode array = JSON.createArrayNode();
        for (Target target : targets) {
            ObjectNode node = array.addObject();
            node.put("phrase", target.phrase());
            node.put("metric", target.metric());
            node.put("operator", target.operator());
            target.value().ifPresent(value -> node.put("value", value));
            target.valueMax().ifPresent(max -> node.put("value_max", max));
            node.put("unit", target.unit());
            if (target.strict()) {
                node.put("strict", true);
            }
        }
        return array.toString();
    }

    /**
     * Lines of before ranges and strictness were known read as well: neither is required.
     *
     * @throws IllegalArgumentException if this is not a list of targets as {@link #write} writes it
     */
    static List<Target> read(String json) {
        JsonNode array = parse(json);
        if (!array.isArray()) {
            throw new IllegalArgumentException("Targets are a JSON array");
        }
        List<Target> targets = new ArrayList<>();
        for (JsonNode node : array) {
            targets.add(target(node));
        }
        return targets;
    }

    private static Target target(JsonNode node) {
        String operator = node.path("operator").asText();
        JsonNode value = node.path("value");
        JsonNode max = node.path("value_max");
        boolean numberless = absent(value);
        if (!(absent(max) || max.isNumber() && !numberless) || !OPERATORS.contains(operator) || !(numberless || value.isNumber()) || numberless != "complete".equals(operator) && numberless) {
            throw new IllegalArgumentException("No such target: " + node);
        }
        return new Target(node.path("phrase").asText(), node.path("metric").asText(), operator,
                numberless ? Optional.empty() : Optional.of(value.decimalValue()), absent(max) ? Optional.empty() : Optional.of(max.decimalValue()),
                node.path("unit").asText(), node.path("strict").asBoolean());
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + e.getOriginalMessage(), e);
        }
    }
}
