package cn.duban.web;

import cn.duban.form.FormErrors;
import cn.duban.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads task forms that came in, and gives them back when they were refused. */
@Component
public class ActForms {

    private final ObjectMapper json;
    private final Reasons reasons;
    private final FormReasons formReasons;

    ActForms(ObjectMapper json, Reasons reasons, FormReasons formReasons) {
        this.json = json;
        this.reasons = reasons;
        this.formReasons = formReasons;
    }

    /**
     * The values of a form as it was sent.
     *
     * @throws Refusal (invalid) if it is not a JSON object
     */
    public Map<String, Object> read(String data) {
        try {
            Map<String, Object> values = json.readValue(data, new TypeReference<LinkedHashMap<String, Object>>() { });
            return values == null ? Map.of() : values;
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(null, "refusal.web.form-unreadable");
        }
    }

    /** The form as it is first shown, with what the program can fill in for the person; values as the form's JSON has them. */
    public ActForm prefilled(String name, String action, Map<String, ?> values) {
        return new ActForm(name, action, write(values), "{}", List.of());
    }

    /** The form with what was typed and why it was refused. */
    public ActForm refused(String name, String action, String data, FormErrors errors) {
        Map<String, List<String>> beside = new LinkedHashMap<>();
        formReasons.of(errors).forEach((field, reason) -> beside.put(field, List.of(reason)));
        List<String> all = new ArrayList<>();
        beside.values().forEach(all::addAll);
        return new ActForm(name, action, data, write(beside), all);
    }

    /** The form with what was typed and why it was refused. */
    public ActForm refused(String name, String action, String data, Refusal refusal) {
        String reason = reasons.of(refusal);
        Map<String, List<String>> beside = refusal.field().map(field -> Map.of(field, List.of(reason))).orElse(Map.of());
        return new ActForm(name, action, data, write(beside), List.of(reason));
    }

    /** The HTTP status with which a refused form comes back. */
    public static HttpStatus statusOf(Refusal refusal) {
        return RefusalAdvice.statusOf(refusal);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
