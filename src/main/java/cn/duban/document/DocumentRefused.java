package cn.duban.document;

import java.io.Serial;
import java.util.List;

/**
 * A document or register that cannot be read. {@link #messageKey()} and {@link #arguments()} give the official's sentence,
 * {@link #getMessage()} the English one.
 */
public final class DocumentRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public DocumentRefused(String code, String sentence, Object... arguments) {
        super(sentence);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public DocumentRefused(String code, String sentence, Throwable cause, Object... arguments) {
        super(sentence, cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Short code: {@code empty}, {@code damaged}, {@code password}, {@code scanned} and so on; each has its sentence in {@code document.properties}. */
    public String code() {
        return code;
    }

    public String messageKey() {
        return "document.refused." + code;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
