package cn.duban.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 表单: a Camunda Form as it is shown, and the check of what comes back. Conditions between fields are the domain's.
 *
 * @param name   file name without folder and ending
 * @param schema the form's JSON, for form-js in the browser
 */
public record Form(String name, String schema, List<FormField> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * Checks what was filled in.
     *
     * @param given values by key, as text or as JSON types; keys that the form does not know are left out
     * @return the clean values: text is trimmed, numbers are {@link java.math.BigDecimal}, dates {@link java.time.LocalDate},
     *         checkboxes {@link Boolean}; what was left empty is absent
     * @throws FormErrors with every problem at once
     */
    public Map<String, Object> check(Map<String, ?> given) {
        Map<String, Object> clean = new LinkedHashMap<>();
        Map<String, FormErrors.Problem> errors = new LinkedHashMap<>();
        for (FormField field : fields) {
            field.check(given.get(field.key()), errors).ifPresent(value -> clean.put(field.key(), value));
        }
        if (!errors.isEmpty()) {
            throw new FormErrors(name, errors);
        }
        return clean;
    }
}
