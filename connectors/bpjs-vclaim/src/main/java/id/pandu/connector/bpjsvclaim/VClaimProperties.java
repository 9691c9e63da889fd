package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.http.HttpSettings;
import java.time.Duration;
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
 * @param maxBody how many bytes of an answer are read, and how many characters it may have when decompressed; 128 KiB unless
 *     set
 */
public record VClaimProperties(
        String baseUrl, String consId, String secret, String userKey, Duration timeout, int maxBody) {

    private static final HttpSettings SETTINGS = new HttpSettings("bpjs-vclaim");
    private static final int USUAL_MAX_BODY = 128 << 10;
    private static final String ADDRESS = "http://localhost:8090/vclaim-rest";
    private static final String ISSUED = "issued by BPJS when a consumer registers, without blanks";

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
        this.baseUrl = SETTINGS.address("base-url", baseUrl, ADDRESS);
        this.consId = SETTINGS.headerText("cons-id", consId, ISSUED);
        this.secret = SETTINGS.text("secret", secret, ISSUED);
        this.userKey = SETTINGS.headerText("user-key", userKey, ISSUED);
        this.timeout = SETTINGS.timeout(timeout);
        this.maxBody = SETTINGS.maxBody(maxBody, USUAL_MAX_BODY);
    }

    /** The address only: the rest are credentials. */
    @Override
    public String toString() {
        return "VClaimProperties[" + baseUrl + ", redacted]";
    }
}
