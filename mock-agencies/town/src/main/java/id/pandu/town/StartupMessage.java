package id.pandu.town;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stopped the start into one line for the operator. */
final class StartupMessage {

    private StartupMessage() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return failure.toString();
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case StartupProblem problem -> Objects.requireNonNull(problem.getMessage());
            case PortInUseException busy -> "port " + busy.getPort() + " is in use (server.port)";
            case ConfigurationPropertiesBindException bad -> "setting cannot be read: " + bad.getCause();
            case BindException bind -> "a port is in use: " + bind.getMessage();
            case SQLException sql -> "PostgreSQL refuses: " + sql.getMessage();
            default -> null;
        };
    }
}
