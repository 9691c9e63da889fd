package id.pandu.gateway.identity;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How fast organisations may ask; each node counts for itself.
 *
 * @param standard the limit of whoever has none of its own
 * @param consumers limits by organisation
 * @param failedTokens how many bad tokens may come from one address
 * @param failedLetterChecks how many letters that are not genuine one address may show
 */
@ConfigurationProperties("pandu.limits")
public record LimitProperties(
        @DefaultValue @Name("default") Limit standard,
        @DefaultValue Map<String, Limit> consumers,
        @DefaultValue FailedTokens failedTokens,
        @DefaultValue FailedLetterChecks failedLetterChecks) {

    /**
     * A limit that refills evenly.
     *
     * @param requests how many in a period
     * @param per the period
     * @param burst how many at once; as many as in a period when absent
     */
    public record Limit(
            @DefaultValue("600") int requests,
            @DefaultValue("1m") Duration per,
            @Nullable Integer burst) {

        public Limit {
            if (requests < 1 || per.toSeconds() < 1 || (burst != null && burst < 1)) {
                throw new IllegalArgumentException("A limit is at least one request, a second and a burst of one");
            }
        }

        /** How many may come at once. */
        int atOnce() {
            return burst == null ? requests : burst;
        }

        /** How long an empty bucket takes to be full. */
        Duration untilFull() {
            return per.multipliedBy(atOnce()).dividedBy(requests);
        }
    }

    /**
     * Bad tokens from one address.
     *
     * @param requests how many in a period
     * @param per the period
     */
    public record FailedTokens(
            @DefaultValue("100") int requests,
            @DefaultValue("1m") Duration per) {

        Limit limit() {
            return new Limit(requests, per, null);
        }
    }

    /**
     * Numbers and codes that do not belong together, from one address.
     *
     * @param requests how many in a period
     * @param per the period
     */
    public record FailedLetterChecks(
            @DefaultValue("20") int requests,
            @DefaultValue("10m") Duration per) {

        Limit limit() {
            return new Limit(requests, per, null);
        }
    }

    Limit of(String organisation) {
        return consumers.getOrDefault(organisation, standard);
    }
}
