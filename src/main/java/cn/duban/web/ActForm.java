package cn.duban.web;

import java.util.List;

/**
 * A task form ({@code forms/<name>.form}) on a page, as the fragment {@code task-form :: form(form)} shows it: empty, or as
 * it came back refused, with what was typed and a sentence beside each field.
 *
 * @param action  where it is sent
 * @param typed   what was typed, as the JSON object that came in
 * @param errors  sentences by field key, as a JSON object
 * @param schema  where its schema is served
 * @param reasons why it was refused, in sentences; empty while nobody has sent it
 */
public record ActForm(String name, String action, String typed, String errors, String schema, List<String> reasons) {

    public ActForm {
        reasons = List.copyOf(reasons);
    }

    ActForm(String name, String action, String typed, String errors, List<String> reasons) {
        this(name, action, typed, errors, "/forms/" + name, reasons);
    }

    /** The same form with a schema made for the occasion. */
    public ActForm served(String at) {
        return new ActForm(name, action, typed, errors, at, reasons);
    }

    /** The form as it is first shown. */
    public static ActForm blank(String name, String action) {
        return new ActForm(name, action, "{}", "{}", List.of());
    }

    /** Unique on a page: a form in which a request is answered stands there once for each request. */
    public String key() {
        return action.startsWith("/requests/") ? name + action.replace('/', '-') : name;
    }

    /** The same form with other values typed in. */
    public ActForm retyped(String values) {
        return new ActForm(name, action, values, errors, schema, reasons);
    }

    public boolean refused() {
        return !reasons.isEmpty();
    }
}
