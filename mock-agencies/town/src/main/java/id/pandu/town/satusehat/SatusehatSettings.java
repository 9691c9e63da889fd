package id.pandu.town.satusehat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one client the health exchange knows, and its limits.
 *
 * @param organization id of the organisation this client belongs to
 * @param tokenLifetime how long a token is good, told to the client in whole seconds
 * @param requestsPerSecond FHIR requests let through in a second, 0 for any number; no official figure is known
 */
@ConfigurationProperties("town.satusehat")
public record SatusehatSettings(
        @DefaultValue("pandu") String clientId,
        @DefaultValue("sandbox") String clientSecret,
        @DefaultValue("100090001") String organization,
        @DefaultValue("3599s") Duration tokenLifetime,
        @DefaultValue("0") int requestsPerSecond) {

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "SatusehatSettings[clientId=" + clientId + "]";
    }
}
