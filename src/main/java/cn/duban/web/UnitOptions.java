package cn.duban.web;

import cn.duban.form.FormField;
import cn.duban.org.Organisation;
import cn.duban.org.Units;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Fills the units that can lead a work item into a form's selects that offer units, so that form-js finds them in the form itself. */
@Component
class UnitOptions {

    private final Units units;
    private final ObjectMapper json;

    UnitOptions(Units units, ObjectMapper json) {
        this.units = units;
        this.json = json;
    }

    String fillIn(String schema) {
        if (!schema.contains("\"valuesKey\"")) {
            return schema;
        }
        try {
            JsonNode form = json.readTree(schema);
            form.path("components").forEach(component -> {
                if (component.path("valuesKey").asText().equals(FormField.UNITS)) {
                    ((ObjectNode) component).remove("valuesKey");
                    ((ObjectNode) component).set("values", options());
                }
            });
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArrayNode options() {
        ArrayNode options = json.createArrayNode();
        units.all().stream().filter(unit -> unit.kind().canLead() && !unit.name().equals(Organisation.ADMINISTRATION))
                .forEach(unit -> options.addObject().put("label", unit.name()).put("value", unit.id().toString()));
        return options;
    }
}
