package cn.duban.database;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line, without a stack trace, why the program cannot start, where a person can do something about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        if (isEnding()) {
            return true; // Whatever breaks off because the program was told to stop is no failure.
        }
        Optional<String> line = line(failure);
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    /** Whether the virtual machine is shutting down: only then it takes no more hooks. */
    private static boolean isEnding() {
        try {
            Thread hook = new Thread();
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal refusal) {
                return Optional.of(refusal.getMessage());
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of(StartMessages.text("database.refusal.port", Integer.toString(port.getPort())));
            }
            if (cause instanceof SQLException database && database.getSQLState() != null) {
                return ofDatabase(database);
            }
        }
        return Optional.empty();
    }

    /** Classes of SQLSTATE: 28 is a login that the server does not accept, 08 a server that does not answer, 3D000 a database that is not there. */
    private static Optional<String> ofDatabase(SQLException failure) {
        String reason = failure.getMessage() == null ? "" : failure.getMessage().lines().findFirst().orElse("");
        return Optional.ofNullable(switch (failure.getSQLState().substring(0, 2)) {
            case "28" -> StartMessages.text("database.refusal.login", reason);
            case "08" -> StartMessages.text("database.refusal.unreachable", reason);
            case "3D" -> StartMessages.text("database.refusal.noDatabase", reason);
            default -> null;
        });
    }
}
