package cn.duban.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The {@code camunda:properties} of one element. */
final class ModelProperties {

    private final Map<String, String> values = new LinkedHashMap<>();

    private ModelProperties() {
    }

    static ModelProperties of(Element element) {
        ModelProperties properties = new ModelProperties();
        ModelXml.children(element, ModelWords.BPMN, "extensionElements")
                .flatMap(extension -> ModelXml.children(extension, ModelWords.CAMUNDA, "properties"))
                .flatMap(list -> ModelXml.children(list, ModelWords.CAMUNDA, "property"))
                .forEach(property -> properties.values.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }

    Iterable<String> names() {
        return values.keySet();
    }

    /** The value, empty where it is absent or blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    int number(String name) {
        return find(name).map(Integer::parseInt).orElse(0);
    }
}
