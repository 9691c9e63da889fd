package id.pandu.connector.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks and fills in the settings that dialects over HTTP share. Every check throws {@link IllegalArgumentException} naming the
 * setting that is missing or malformed, never its value.
 *
 * @param dialect name of the dialect, for the message
 */
public record HttpSettings(String dialect) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);
    private static final int DEFAULT_MAX_BODY = 1 << 20;
    private static final int HIGHEST_MAX_BODY = 16 << 20;

    /**
     * An address with its path, given back without slashes at its end.
     *
     * @param url text until here: the conversion of a malformed address, by whoever binds the settings, would quote all of it
     * @param example of such an address, for the message
     */
    public String address(String key, @Nullable String url, String example) {
        String hint = "an address and nothing more, for instance " + example;
        return require(key, url, HttpSettings::isAddress, hint).replaceFirst("/+$", "");
    }

    /** Text of printable ASCII without blanks, as it may stand in a header. */
    public String headerText(String key, @Nullable String text, String hint) {
        return require(key, text, value -> value.matches("[!-~]+"), hint);
    }

    /** Text that is not blank. */
    public String text(String key, @Nullable String text, String hint) {
        return require(key, text, value -> !value.isBlank(), hint);
    }

    /** How long a whole call may take: {@code timeout}, 3 s unless set. */
    public Duration timeout(@Nullable Duration timeout) {
        Duration set = timeout == null ? DEFAULT_TIMEOUT : timeout;
        return require("timeout", set, Duration::isPositive, "a duration above zero, for instance 3s");
    }

    /** How many bytes of an answer are read: {@code max-body}, 1 MiB unless set, that is when it is 0. */
    public int maxBody(int bytes) {
        return maxBody(bytes, DEFAULT_MAX_BODY);
    }

    /** The same for a dialect whose answers are small: {@code max-body} is {@code usual} unless set. All calls under way may hold as much at once. */
    public int maxBody(int bytes, int usual) {
        int set = bytes == 0 ? usual : bytes;
        return require(
                "max-body",
                set,
                value -> value > 0 && value <= HIGHEST_MAX_BODY,
                "a number of bytes from 1 to " + HIGHEST_MAX_BODY);
    }

    private <T> T require(String key, @Nullable T value, Predicate<T> rule, String hint) {
        if (value == null || !rule.test(value)) {
            throw new IllegalArgumentException("Setting '" + key + "' of a " + dialect
                    + " agency is missing or malformed. Hint: it is " + hint + ".");
        }
        return value;
    }

    private static boolean isAddress(String text) {
        try {
            return isAddress(new URI(text));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isAddress(URI url) {
        return url.getScheme() != null
                && url.getScheme().matches("https?")
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
