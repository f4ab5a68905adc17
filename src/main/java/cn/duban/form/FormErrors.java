package cn.duban.form;

import java.util.List;
import java.util.Map;

/**
 * A form was filled in wrongly (422). Each problem stands beside its field and says what to do.
 */
public final class FormErrors extends RuntimeException {

    /** A message key with its arguments; the first argument is the field's label. */
    public record Problem(String code, List<Object> arguments) {

        static Problem of(String code, Object... arguments) {
            return new Problem(code, List.of(arguments));
        }

        public Object[] argumentArray() {
            return arguments.toArray();
        }
    }

    private final String form;
    private final transient Map<String, Problem> problems;

    FormErrors(String form, Map<String, Problem> problems) {
        super("form " + form + ": " + problems);
        this.form = form;
        this.problems = Map.copyOf(problems);
    }

    /** Name of the form. */
    public String form() {
        return form;
    }

    /** What is wrong, by the key of the field. */
    public Map<String, Problem> problems() {
        return problems;
    }
}
