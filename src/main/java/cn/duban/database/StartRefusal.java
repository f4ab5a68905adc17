package cn.duban.database;

/** Why the program cannot start, said to the person at the keyboard in one line of {@code messages/database.properties}. */
public final class StartRefusal extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    public StartRefusal(String code, Object... arguments) {
        super(StartMessages.text(code, arguments));
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
