package id.pandu.connector.dapodik;

import java.time.Duration;
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
 */
public record DapodikProperties(String jdbcUrl, String username, String password, Duration timeout, Integer poolSize) {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    public DapodikProperties {
        require(jdbcUrl, "jdbc-url", "jdbc:postgresql://host:5432/database");
        require(username, "username", "a login that may only read");
        require(password, "password", "the password of that login");
        timeout = timeout == null ? Duration.ofSeconds(3) : timeout;
        poolSize = poolSize == null ? Integer.valueOf(16) : poolSize;
        check(Driver.parseURL(jdbcUrl, null) != null, "jdbc-url", "jdbc:postgresql://host:5432/database");
        check(timeout.compareTo(SHORTEST_TIMEOUT) >= 0, "timeout", "a duration of 100ms or more, such as 3s");
        check(poolSize > 0, "pool-size", "a number of connections, 1 or more");
    }

    /** The bounds only: address, login and password stay out of logs. */
    @Override
    public String toString() {
        return "DapodikProperties[timeout=" + timeout + ", poolSize=" + poolSize + "]";
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
