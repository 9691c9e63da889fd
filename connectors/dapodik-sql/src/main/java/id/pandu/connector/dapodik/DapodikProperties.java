package id.pandu.connector.dapodik;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * How to reach one Dapodik-shaped database.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, with the driver's TLS options where needed
 * @param username read-only login
 * @param password its password
 * @param timeout how long the database may take for an answer; 3 seconds unless told
 * @param poolSize most connections at once, which should be the agency's bulkhead; 16 unless told
 * @param sessionOptions what each session starts with, in PostgreSQL's {@code -c name=value} form; bounds of {@code timeout}
 *     and read-only transactions unless told; empty for none, where an older server or a pooler refuses them
 * @param taskUsername login that may add rows to the office's work list and read it; none where the office takes no tasks
 * @param taskPassword its password
 */
public record DapodikProperties(
        String jdbcUrl,
        String username,
        String password,
        Duration timeout,
        Integer poolSize,
        String sessionOptions,
        @Nullable String taskUsername,
        @Nullable String taskPassword) {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://[^/?#@]+/[^/?#@]+(\\?.*)?");

    public DapodikProperties {
        require(jdbcUrl, "jdbc-url", "jdbc:postgresql://host:5432/database");
        require(username, "username", "a login that may only read");
        require(password, "password", "the password of that login");
        timeout = timeout == null ? Duration.ofSeconds(3) : timeout;
        poolSize = poolSize == null ? Integer.valueOf(16) : poolSize;
        sessionOptions = sessionOptions == null ? optionsFor(timeout) : sessionOptions.strip();
        check(isAddress(jdbcUrl), "jdbc-url", "jdbc:postgresql://host:5432/database");
        check(timeout.compareTo(SHORTEST_TIMEOUT) >= 0, "timeout", "a duration of 100ms or more, such as 3s");
        check(poolSize > 0, "pool-size", "a number of connections, 1 or more");
        requireBothOrNone(taskUsername, taskPassword);
    }

    /** Whether the office can be handed tasks. */
    boolean takesTasks() {
        return taskUsername != null;
    }

    /** The bounds only: address, login and password stay out of logs. */
    @Override
    public String toString() {
        return "DapodikProperties[timeout=" + timeout + ", poolSize=" + poolSize + "]";
    }

    /** A statement ends at the timeout, and within half a second of its caller's going away. */
    private static String optionsFor(Duration timeout) {
        return "-c statement_timeout=" + timeout.toMillis()
                + " -c client_connection_check_interval=500 -c default_transaction_read_only=on";
    }

    /** The shape is looked at first, because the driver logs and quotes parts of what it cannot read. */
    private static boolean isAddress(String url) {
        try {
            return ADDRESS.matcher(url).matches() && Driver.parseURL(url, null) != null;
        } catch (IllegalArgumentException undecodable) {
            return false;
        }
    }

    private static void requireBothOrNone(@Nullable String taskUsername, @Nullable String taskPassword) {
        if (taskUsername != null || taskPassword != null) {
            require(taskUsername, "task-username", "a login that may add rows to the work list");
            require(taskPassword, "task-password", "the password of that login");
        }
    }

    private static void require(@Nullable String value, String key, String hint) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' of a dapodik-sql agency is missing. Hint: " + hint + ".");
        }
    }

    private static void check(boolean sound, String key, String hint) {
        if (!sound) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' of a dapodik-sql agency cannot be used. Hint: " + hint + ".");
        }
    }
}
