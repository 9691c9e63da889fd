package id.pandu.gateway.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When requests are turned away.
 *
 * @param requests how many may be in flight at once on this node; whatever waits holds memory
 * @param reserved how many of these places are kept for changes
 * @param lookups how many lookups may be in flight
 * @param strained lag above which lookups are turned away, the more the nearer it comes to {@code exhausted}
 * @param exhausted lag above which changes alone are let in
 */
@ConfigurationProperties("pandu.admission")
public record AdmissionProperties(
        @DefaultValue("6000") int requests,
        @DefaultValue("200") int reserved,
        @DefaultValue("5500") int lookups,
        @DefaultValue("2s") Duration strained,
        @DefaultValue("5s") Duration exhausted) {

    public AdmissionProperties {
        require(reserved >= 0 && reserved < requests, "reserved must be less than requests");
        require(
                lookups > 0 && lookups <= requests - reserved,
                "lookups must be at least 1 and at most what is not reserved");
        require(strained.isPositive() && exhausted.compareTo(strained) > 0, "exhausted must be longer than strained");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("pandu.admission: " + otherwise);
        }
    }
}
