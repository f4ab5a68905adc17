package cn.duban.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a {@link Sentence} as they lie in the database: a date as {@code {"date": …}}, a sentence as {@code {"code": …, "arguments": […]}}. */
final class SentenceJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private SentenceJson() {
    }

    static String write(Sentence sentence) {
        return array(sentence.arguments()).toString();
    }

    static Sentence read(String code, String arguments) {
        try {
            return new Sentence(code, list(JSON.readTree(arguments)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments of " + code + " cannot be read", e);
        }
    }

    private static ArrayNode array(List<Object> arguments) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Object argument : arguments) {
            if (argument instanceof LocalDate date) {
                array.addObject().put("date", date.toString());
            } else if (argument instanceof Sentence inner) {
                array.addObject().put("code", inner.code()).set("arguments", array(inner.arguments()));
            } else if (argument instanceof BigDecimal decimal) {
                // As text: a JSON number would lose the difference between 90 and 90.0.
                array.addObject().put("decimal", decimal.toPlainString());
            } else if (argument instanceof Number number) {
                array.add(number.longValue());
            } else {
                array.add((String) argument);
            }
        }
        return array;
    }

    private static List<Object> list(JsonNode array) {
        List<Object> arguments = new ArrayList<>();
        array.forEach(node -> arguments.add(argument(node)));
        return arguments;
    }

    private static Object argument(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").textValue());
        }
        return node.has("decimal") ? new BigDecimal(node.get("decimal").textValue())
                : new Sentence(node.get("code").textValue(), list(node.get("arguments")));
    }
}
