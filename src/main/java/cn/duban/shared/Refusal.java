package cn.duban.shared;

import java.util.List;
import java.util.Optional;

/**
 * The domain says no, with a reason the official can read. The code is a message key
 * ({@code refusal.<module>.<what>}); arguments fill it; the field, where there is one, names the input it stands beside.
 * Pages answer with 422, 409, 403 or 404 and what was typed; the API answers with a problem detail.
 */
public final class Refusal extends RuntimeException {

    /** Why: what was given is wrong (422), the state forbids it (409), the person may not (403), or there is nothing to see (404). */
    public enum Kind { INVALID, CONFLICT, FORBIDDEN, NOT_FOUND }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final String field;

    private Refusal(Kind kind, String field, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What was typed or uploaded cannot be taken; the field names where, or is null when it concerns the whole. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(Kind.INVALID, field, code, arguments);
    }

    /** The state of things does not allow it now. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, code, arguments);
    }

    /** The state of things does not allow it now, and the field names the place that has to be settled first. */
    public static Refusal conflictAt(String field, String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, field, code, arguments);
    }

    /** This person may see it but not do it. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, code, arguments);
    }

    /** It does not exist, or this person may not know that it does: both are answered alike. */
    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, null, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
