package id.pandu.connector.satusehat;

import id.pandu.connector.http.HttpSettings;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach SATUSEHAT and as whom.
 *
 * @param oauthUrl where tokens are issued, without a slash at the end, for instance {@code http://localhost:8090/oauth2/v1}
 * @param fhirUrl where FHIR stands, without a slash at the end, for instance {@code http://localhost:8090/fhir-r4/v1}
 * @param clientId client id that Kemenkes issued
 * @param clientSecret secret that belongs to the client id
 * @param timeout for a whole lookup, a renewed token and a repeated question included; 3 s unless set
 * @param maxBody how many bytes of an answer are read; 256 KiB unless set
 * @param renewBefore how long before its end a token is renewed; 60 s unless set, and half of the token's life at most
 * @param organization our own organisation at the exchange, in whose name tasks are sent; none where no tasks are
 * @param destination the organisation at the exchange that takes the tasks
 */
public record SatusehatProperties(
        String oauthUrl,
        String fhirUrl,
        String clientId,
        String clientSecret,
        Duration timeout,
        int maxBody,
        Duration renewBefore,
        @Nullable String organization,
        @Nullable String destination) {

    private static final HttpSettings SETTINGS = new HttpSettings("satusehat-fhir");
    private static final int USUAL_MAX_BODY = 256 << 10;
    private static final Duration DEFAULT_RENEW_BEFORE = Duration.ofSeconds(60);
    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final String REGISTERED =
            "the number of an organisation at the exchange; 'organization' and 'destination' are set together or not"
                    + " at all";
    private static final String ISSUED = "issued by Kemenkes when an organisation registers";

    /**
     * @throws IllegalArgumentException naming the setting that is missing or malformed, never its value
     */
    public SatusehatProperties(
            @Nullable String oauthUrl,
            @Nullable String fhirUrl,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable Duration timeout,
            int maxBody,
            @Nullable Duration renewBefore,
            @Nullable String organization,
            @Nullable String destination) {
        this.oauthUrl = SETTINGS.address("oauth-url", oauthUrl, "http://localhost:8090/oauth2/v1");
        this.fhirUrl = SETTINGS.address("fhir-url", fhirUrl, "http://localhost:8090/fhir-r4/v1");
        this.clientId = SETTINGS.text("client-id", clientId, ISSUED);
        this.clientSecret = SETTINGS.text("client-secret", clientSecret, ISSUED);
        this.timeout = SETTINGS.timeout(timeout);
        this.maxBody = SETTINGS.maxBody(maxBody, USUAL_MAX_BODY);
        this.renewBefore = renewBefore(renewBefore == null ? DEFAULT_RENEW_BEFORE : renewBefore);
        boolean takesTasks = organization != null || destination != null;
        this.organization = takesTasks ? SETTINGS.text("organization", id(organization), REGISTERED) : null;
        this.destination = takesTasks ? SETTINGS.text("destination", id(destination), REGISTERED) : null;
    }

    /** Whether tasks can be handed over. */
    boolean takesTasks() {
        return organization != null;
    }

    /** The addresses only: the rest are credentials. */
    @Override
    public String toString() {
        return "SatusehatProperties[" + oauthUrl + ", " + fhirUrl + ", redacted]";
    }

    private static @Nullable String id(@Nullable String text) {
        return text != null && FHIR_ID.matcher(text).matches() ? text : null;
    }

    private static Duration renewBefore(Duration set) {
        if (set.isNegative()) {
            throw new IllegalArgumentException("Setting 'renew-before' of a satusehat-fhir agency is missing or"
                    + " malformed. Hint: it is a duration of zero or more, for instance 60s.");
        }
        return set;
    }
}
