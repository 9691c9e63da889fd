package id.pandu.connector.bpjsvclaim;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How to reach VClaim and as whom.
 *
 * @param baseUrl where the service stands, with its path and without a slash at the end, for instance {@code
 *     http://localhost:8090/vclaim-rest}
 * @param consId consumer id that BPJS issued
 * @param secret secret that belongs to the consumer id
 * @param userKey key of this one service
 * @param timeout for the whole call, half of it at most for the connection; 3 s unless set
 * @param maxBody how many bytes of an answer are read, and how many characters it may have when decompressed; 1 MiB unless
 *     set
 */
public record VClaimProperties(
        String baseUrl, String consId, String secret, String userKey, Duration timeout, int maxBody) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);
    private static final int DEFAULT_MAX_BODY = 1 << 20;
    private static final int HIGHEST_MAX_BODY = 16 << 20;

    private static final String ADDRESS = "an address and nothing more, for instance http://localhost:8090/vclaim-rest";
    private static final String ISSUED = "issued by BPJS when a consumer registers, without blanks";
    private static final String DURATION = "a duration above zero, for instance 3s";
    private static final String LIMIT = "a number of bytes from 1 to 16777216";

    /**
     * @throws IllegalArgumentException naming the setting that is missing or malformed, never its value
     */
    public VClaimProperties(
            @Nullable String baseUrl,
            @Nullable String consId,
            @Nullable String secret,
            @Nullable String userKey,
            @Nullable Duration timeout,
            int maxBody) {
        this.baseUrl = require("base-url", baseUrl, VClaimProperties::isAddress, ADDRESS)
                .replaceFirst("/+$", "");
        this.consId = require("cons-id", consId, VClaimProperties::isHeaderText, ISSUED);
        this.secret = require("secret", secret, text -> !text.isBlank(), ISSUED);
        this.userKey = require("user-key", userKey, VClaimProperties::isHeaderText, ISSUED);
        this.timeout = require("timeout", timeout == null ? DEFAULT_TIMEOUT : timeout, Duration::isPositive, DURATION);
        this.maxBody = require("max-body", maxBody == 0 ? DEFAULT_MAX_BODY : maxBody, VClaimProperties::isLimit, LIMIT);
    }

    /** The address only: the rest are credentials. */
    @Override
    public String toString() {
        return "VClaimProperties[" + baseUrl + ", redacted]";
    }

    /** Text until here: the conversion of a malformed address, by whoever binds the settings, would quote all of it. */
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

    private static boolean isHeaderText(String text) {
        return text.matches("[!-~]+");
    }

    private static boolean isLimit(int bytes) {
        return bytes > 0 && bytes <= HIGHEST_MAX_BODY;
    }

    private static <T> T require(String key, @Nullable T value, Predicate<T> rule, String hint) {
        if (value == null || !rule.test(value)) {
            throw new IllegalArgumentException(
                    "Setting '" + key + "' of a bpjs-vclaim agency is missing or malformed. Hint: it is " + hint + ".");
        }
        return value;
    }
}
