package cn.duban.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a Camunda Form and refuses whatever lies outside the stated subset: a rule that the browser knows and the server
 * does not would be a rule that nobody has to keep. The subset: textfield, textarea, number, datetime (date only), select (also of a unit or of the item's evidence, by valuesKey "units" and "evidence"),
 * radio, checkbox and static text; required, minLength, maxLength, min, max, pattern and static options.
 */
final class FormReader {

    private static final Set<String> OF_FORM = Set.of("schemaVersion", "type", "id", "components", "executionPlatform",
            "executionPlatformVersion", "exporter");
    private static final Set<String> OF_COMPONENT = Set.of("id", "key", "type", "label", "description", "validate", "values", "subtype",
            "dateLabel", "text", "layout", "decimalDigits", "valuesKey", "searchable");
    /** What a select may offer besides options of its own: the program fills in which units there are. */
    private static final Set<String> SOURCES = Set.of(FormField.UNITS, FormField.EVIDENCE);
    private static final Set<String> OF_VALIDATION = Set.of("required", "minLength", "maxLength", "min", "max", "pattern");

    private final ObjectMapper json = new ObjectMapper();

    /** @throws IllegalStateException if the form is outside the subset, naming form, element and reason */
    Form read(String name, String schema) {
        JsonNode root;
        try {
            root = json.readTree(schema);
        } catch (JsonProcessingException e) {
            throw outside(name, "", "is not JSON: " + e.getOriginalMessage());
        }
        refuseOthers(name, "", root, OF_FORM);
        if (!name.equals(root.path("id").asText()) || !"default".equals(root.path("type").asText())) {
            throw outside(name, "", "must have type 'default' and its file name as id");
        }
        List<FormField> fields = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode component : root.path("components")) {
            field(name, component).ifPresent(field -> {
                if (!keys.add(field.key())) {
                    throw outside(name, field.key(), "is there twice");
                }
                fields.add(field);
            });
        }
        return new Form(name, schema, fields);
    }

    /** @throws IllegalStateException as {@link #read} */
    Form extend(Form form, List<? extends Map<String, ?>> first, List<? extends Map<String, ?>> last) {
        try {
            ObjectNode root = (ObjectNode) json.readTree(form.schema());
            ArrayNode components = json.createArrayNode();
            first.forEach(component -> components.add(json.valueToTree(component)));
            components.addAll((ArrayNode) root.path("components"));
            last.forEach(component -> components.add(json.valueToTree(component)));
            root.set("components", components);
            return read(form.name(), json.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<FormField> field(String form, JsonNode component) {
        String id = component.path("id").asText();
        refuseOthers(form, id, component, OF_COMPONENT);
        if (component.path("type").asText().equals("text")) {
            return Optional.empty();
        }
        FormField.Type type = type(form, id, component);
        if (component.has("valuesKey") && !((type == FormField.Type.UNIT || type == FormField.Type.EVIDENCE) && SOURCES.contains(component.get("valuesKey").asText()))) {
            throw outside(form, id, "has a 'valuesKey' that the program does not know");
        }
        String key = component.path("key").asText();
        String label = component.path(type == FormField.Type.DATE ? "dateLabel" : "label").asText();
        if (key.isEmpty() || label.isEmpty()) {
            throw outside(form, id, "needs a key and a label");
        }
        JsonNode validate = component.path("validate");
        refuseOthers(form, id, validate, OF_VALIDATION);
        return Optional.of(new FormField(key, label, type, validate.path("required").asBoolean(false),
                integer(validate, "minLength"), integer(validate, "maxLength"), decimal(validate, "min"), decimal(validate, "max"),
                pattern(form, id, validate), options(form, id, type, component)));
    }

    private static FormField.Type source(String valuesKey) {
        return valuesKey.equals(FormField.EVIDENCE) ? FormField.Type.EVIDENCE : FormField.Type.UNIT;
    }

    private static FormField.Type type(String form, String id, JsonNode component) {
        String type = component.path("type").asText();
        return switch (type) {
            case "textfield" -> FormField.Type.TEXT;
            case "textarea" -> FormField.Type.LONG_TEXT;
            case "number" -> FormField.Type.NUMBER;
            case "select" -> component.has("valuesKey") ? source(component.get("valuesKey").asText()) : FormField.Type.CHOICE;
            case "radio" -> FormField.Type.CHOICE;
            case "checkbox" -> FormField.Type.CHECKBOX;
            case "datetime" -> {
                if (!"date".equals(component.path("subtype").asText())) {
                    throw outside(form, id, "may ask for a date only, not for a time");
                }
                yield FormField.Type.DATE;
            }
            default -> throw outside(form, id, "has the type '" + type + "'");
        };
    }

    private static List<String> options(String form, String id, FormField.Type type, JsonNode component) {
        List<String> options = new ArrayList<>();
        component.path("values").forEach(option -> options.add(option.path("value").asText()));
        if ((type == FormField.Type.CHOICE) == options.isEmpty()) {
            throw outside(form, id, options.isEmpty() ? "offers nothing to choose" : "may not offer options");
        }
        return options;
    }

    private static Optional<Pattern> pattern(String form, String id, JsonNode validate) {
        try {
            return validate.has("pattern") ? Optional.of(Pattern.compile(validate.get("pattern").asText())) : Optional.empty();
        } catch (PatternSyntaxException e) {
            throw outside(form, id, "has a pattern that cannot be read");
        }
    }

    private static Optional<Integer> integer(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.get(name).asInt()) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.get(name).decimalValue()) : Optional.empty();
    }

    private static void refuseOthers(String form, String element, JsonNode node, Set<String> allowed) {
        node.fieldNames().forEachRemaining(property -> {
            if (!allowed.contains(property)) {
                throw outside(form, element, "has the property '" + property + "'");
            }
        });
    }

    private static IllegalStateException outside(String form, String element, String reason) {
        return new IllegalStateException("Form %s is outside the subset: %s %s".formatted(form, element, reason));
    }
}
