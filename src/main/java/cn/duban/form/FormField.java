package cn.duban.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A field of a form and what its value must be. Lengths are in characters of the trimmed text, bounds are inclusive.
 *
 * @param options the values a select or radio field offers; empty for other types
 */
public record FormField(String key, String label, Type type, boolean required, Optional<Integer> minLength, Optional<Integer> maxLength,
                        Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<Pattern> pattern, List<String> options) {

    /** The {@code valuesKey} of a select that offers the units of the register. */
    public static final String UNITS = "units";

    /** The {@code valuesKey} of a select that offers the evidence of the item; the page gives it along with the form's data. */
    public static final String EVIDENCE = "evidence";

    /** The kinds of fields in the subset. A checkbox is true or false; a required one must be ticked. The value of a unit or of a piece of evidence is its id. */
    public enum Type { TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, CHECKBOX, UNIT, EVIDENCE }

    public FormField {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        options = List.copyOf(options);
    }

    /**
     * The clean value: trimmed text, {@link BigDecimal}, {@link LocalDate}, {@link UUID} (of a unit or a piece of evidence; whether there is one is the domain's question)
     * or {@link Boolean}; empty when nothing was given.
     * What is wrong is put into the errors under the field's key.
     */
    Optional<Object> check(Object given, Map<String, FormErrors.Problem> errors) {
        String text = given == null ? "" : given.toString().strip();
        if (type == Type.CHECKBOX) {
            return checkbox(text, errors);
        }
        if (text.isEmpty()) {
            if (required) {
                errors.put(key, FormErrors.Problem.of("form.required", label));
            }
            return Optional.empty();
        }
        return switch (type) {
            case NUMBER -> number(text, errors);
            case DATE -> date(text, errors);
            case CHOICE -> choice(text, errors);
            case UNIT, EVIDENCE -> id(text, errors);
            default -> text(text, errors);
        };
    }

    private Optional<Object> checkbox(String text, Map<String, FormErrors.Problem> errors) {
        // A browser without scripts sends "on" for a ticked box and nothing for an empty one.
        boolean ticked = text.equals("true") || text.equals("on");
        if (!ticked && !text.isEmpty() && !text.equals("false")) {
            errors.put(key, FormErrors.Problem.of("form.not-an-option", label));
        } else if (required && !ticked) {
            errors.put(key, FormErrors.Problem.of("form.must-be-ticked", label));
        }
        return Optional.of(ticked);
    }

    private Optional<Object> number(String text, Map<String, FormErrors.Problem> errors) {
        BigDecimal number;
        try {
            // Bounded before it is read: 1e999999999 is a short text and an endless number.
            number = text.length() > 30 || text.contains("e") || text.contains("E") ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null) {
            errors.put(key, FormErrors.Problem.of("form.not-a-number", label));
            return Optional.empty();
        }
        if (min.isPresent() && number.compareTo(min.get()) < 0) {
            errors.put(key, FormErrors.Problem.of("form.too-small", label, min.get().toPlainString()));
        } else if (max.isPresent() && number.compareTo(max.get()) > 0) {
            errors.put(key, FormErrors.Problem.of("form.too-great", label, max.get().toPlainString()));
        }
        return Optional.of(number);
    }

    private Optional<Object> date(String text, Map<String, FormErrors.Problem> errors) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            errors.put(key, FormErrors.Problem.of("form.not-a-date", label));
            return Optional.empty();
        }
    }

    private Optional<Object> choice(String text, Map<String, FormErrors.Problem> errors) {
        if (!options.contains(text)) {
            errors.put(key, FormErrors.Problem.of("form.not-an-option", label));
        }
        return Optional.of(text);
    }

    private Optional<Object> id(String text, Map<String, FormErrors.Problem> errors) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            errors.put(key, FormErrors.Problem.of("form.not-an-option", label));
            return Optional.empty();
        }
    }

    private Optional<Object> text(String text, Map<String, FormErrors.Problem> errors) {
        int length = text.codePointCount(0, text.length());
        if (type == Type.TEXT && text.lines().count() > 1) {
            errors.put(key, FormErrors.Problem.of("form.one-line", label));
        } else if (minLength.isPresent() && length < minLength.get()) {
            errors.put(key, FormErrors.Problem.of("form.too-short", label, minLength.get().toString()));
        } else if (maxLength.isPresent() && length > maxLength.get()) {
            errors.put(key, FormErrors.Problem.of("form.too-long", label, maxLength.get().toString()));
        } else if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
            errors.put(key, FormErrors.Problem.of("form.pattern", label));
        }
        return Optional.of(text);
    }
}
