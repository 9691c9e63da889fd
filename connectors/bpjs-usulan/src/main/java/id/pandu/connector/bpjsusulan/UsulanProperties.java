package id.pandu.connector.bpjsusulan;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a desk and as whom.
 *
 * @param host name or address of the SFTP server
 * @param port of it; 22 unless set
 * @param hostKey fingerprint of the server's key, agreed beforehand, as {@code ssh-keygen -lf} prints it: {@code SHA256:…}
 * @param username login that the desk issued
 * @param password of that login
 * @param folder the desk's folder, without a slash at its end; the folder in which the login arrives unless set
 * @param timeout for a whole call, half of it at most for the session; 10 s unless set
 */
public record UsulanProperties(
        String host, int port, String hostKey, String username, String password, String folder, Duration timeout) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final int DEFAULT_PORT = 22;
    private static final int LAST_PORT = 65_535;

    /**
     * @throws IllegalArgumentException naming the setting that is missing or malformed, never its value
     */
    public UsulanProperties(
            @Nullable String host,
            int port,
            @Nullable String hostKey,
            @Nullable String username,
            @Nullable String password,
            @Nullable String folder,
            @Nullable Duration timeout) {
        this.host = require("host", host, text -> text.matches("[A-Za-z0-9.:-]+"), "a host name or an address");
        this.port = require(
                "port",
                port == 0 ? DEFAULT_PORT : port,
                number -> number > 0 && number <= LAST_PORT,
                "a number from 1 to " + LAST_PORT);
        this.hostKey = require(
                "host-key",
                hostKey,
                text -> text.matches("SHA256:[A-Za-z0-9+/]{43}"),
                "the fingerprint of the server's key, 'SHA256:' and 43 characters");
        this.username = require("username", username, text -> !text.isBlank(), "a login that the desk issued");
        this.password = require("password", password, text -> !text.isBlank(), "the password of that login");
        this.folder = require(
                "folder",
                folder == null ? "." : folder,
                text -> text.matches("/?[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*"),
                "a path of letters, digits, dots, hyphens and underscores, without a slash at its end");
        this.timeout = require(
                "timeout",
                timeout == null ? DEFAULT_TIMEOUT : timeout,
                Duration::isPositive,
                "a duration, such as 10s");
    }

    /** Where the proposal of a task stands. */
    String inbox(String name) {
        return folder + "/usulan/masuk/" + name;
    }

    /** Where the desk says what became of it. */
    String outbox(String name) {
        return folder + "/usulan/hasil/" + name;
    }

    /** The timeout only: address, login and password stay out of logs. */
    @Override
    public String toString() {
        return "UsulanProperties[timeout=" + timeout + "]";
    }

    private static <T> T require(String key, @Nullable T value, Predicate<T> rule, String hint) {
        if (value == null || !rule.test(value)) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' of a bpjs-usulan agency is missing or malformed. Hint: it is " + hint + ".");
        }
        return value;
    }
}
