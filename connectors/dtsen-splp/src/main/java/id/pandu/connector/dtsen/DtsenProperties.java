package id.pandu.connector.dtsen;

import id.pandu.connector.http.HttpSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one region's registry and as whom.
 *
 * @param baseUrl where the registry's one resource stands on the bus, without a slash at the end, for instance {@code
 *     http://localhost:8090/dtsen-3314/1.0/api/dtsen-3314}
 * @param key the bus's key, good for this one region
 * @param timeout for a whole question, all pages of a household included, half of it at most for a connection; 3 s unless set
 * @param maxBody how many bytes of each page are read; 1 MiB unless set
 */
public record DtsenProperties(String baseUrl, String key, Duration timeout, int maxBody) {

    private static final HttpSettings SETTINGS = new HttpSettings("dtsen-splp");
    private static final String ADDRESS = "http://localhost:8090/dtsen-3314/1.0/api/dtsen-3314";
    private static final String ISSUED = "issued by the bus for this region's API, without blanks and without 'Bearer'";

    /**
     * @throws IllegalArgumentException naming the setting that is missing or malformed, never its value
     */
    public DtsenProperties(@Nullable String baseUrl, @Nullable String key, @Nullable Duration timeout, int maxBody) {
        this.baseUrl = SETTINGS.address("base-url", baseUrl, ADDRESS);
        this.key = SETTINGS.headerText("key", key, ISSUED);
        this.timeout = SETTINGS.timeout(timeout);
        this.maxBody = SETTINGS.maxBody(maxBody);
    }

    /** The address only: the key is a credential. */
    @Override
    public String toString() {
        return "DtsenProperties[" + baseUrl + ", redacted]";
    }
}
