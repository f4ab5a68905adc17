package cn.duban.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
     * This form with further components for one occasion, as form-js writes them. What is shown and what is checked are read from the same
     * schema, so that neither knows a rule that the other does not.
     *
     * @param first what comes before the form's own components
     * @param last  what comes after them
     * @throws IllegalStateException if a component lies outside of the subset, or a key is there already
     */
    public Form with(List<? extends Map<String, ?>> first, List<? extends Map<String, ?>> last) {
        return first.isEmpty() && last.isEmpty() ? this : new FormReader().extend(this, first, last);
    }

    /** This form taking one further value that the page sends along and nobody types. */
    public Form accepting(FormField field) {
        return new Form(name, schema, Stream.concat(fields.stream(), Stream.of(field)).toList());
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
