package cn.duban.form;

import cn.duban.shared.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 表单文字: the texts of a form in the reader's language. The form itself says everything in Chinese; {@code forms/english.properties} says it in
 * English, by form and component. A text that has no English yet is shown as the form has it.
 */
@Component
public class FormTexts {

    private static final List<String> TEXTS = List.of("label", "dateLabel", "description", "text");

    private final Properties english = new Properties();
    private final ObjectMapper json = new ObjectMapper();

    public FormTexts() {
        try (InputStreamReader in = new InputStreamReader(new ClassPathResource("forms/english.properties").getInputStream(), StandardCharsets.UTF_8)) {
            english.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form's JSON with its texts in this language. */
    public String schema(Form form, Language language) {
        if (language == Language.CHINESE) {
            return form.schema();
        }
        JsonNode root = read(form);
        root.path("components").forEach(component -> {
            String prefix = form.name() + "." + component.path("id").asText() + ".";
            TEXTS.forEach(text -> say((ObjectNode) component, text, prefix + key(text)));
            component.path("values").forEach(option -> say((ObjectNode) option, "label", prefix + "option." + option.path("value").asText()));
        });
        return root.toString();
    }

    /** The label of a field; empty where the form has it in Chinese only. */
    public Optional<String> label(Form form, String field, Language language) {
        return language == Language.CHINESE ? Optional.empty() : component(form, field)
                .map(component -> english.getProperty(form.name() + "." + component.path("id").asText() + ".label"));
    }

    /** Every text of a form by the key of its English, as the form has it. */
    Map<String, String> texts(Form form) {
        Map<String, String> texts = new TreeMap<>();
        read(form).path("components").forEach(component -> {
            String prefix = form.name() + "." + component.path("id").asText() + ".";
            TEXTS.stream().filter(component::has).forEach(text -> texts.put(prefix + key(text), component.get(text).asText()));
            component.path("values").forEach(option -> texts.put(prefix + "option." + option.path("value").asText(), option.path("label").asText()));
        });
        return texts;
    }

    Properties english() {
        return english;
    }

    private static String key(String text) {
        return text.equals("dateLabel") ? "label" : text;
    }

    private void say(ObjectNode node, String text, String key) {
        if (node.has(text) && english.containsKey(key)) {
            node.put(text, english.getProperty(key));
        }
    }

    private Optional<JsonNode> component(Form form, String field) {
        for (JsonNode component : read(form).path("components")) {
            if (component.path("key").asText().equals(field)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }

    private JsonNode read(Form form) {
        try {
            return json.readTree(form.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
