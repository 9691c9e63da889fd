package id.pandu.gateway;

import id.pandu.api.model.Facet;
import id.pandu.hub.agency.BreakerSettings;
import id.pandu.hub.agency.CachePolicy;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agency.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway's own settings.
 *
 * @param agencies the agencies that take part, by id
 */
@ConfigurationProperties("pandu")
public record PanduProperties(@DefaultValue Map<String, AgencyProperties> agencies) {

    /**
     * One agency. What stands under {@code connection} beside these is bound by the agency's connector, so that credentials
     * stay with it.
     *
     * @param dialect name of its native interface, one of those registered
     * @param name official name, for people
     * @param region Kemendagri code with a dot; absent for a national agency
     * @param facets what it is asked for; none for an agency that only takes tasks
     * @param guard how calls to it are bounded
     * @param cache how long what it says is of use
     */
    public record AgencyProperties(
            String dialect,
            String name,
            @Nullable String region,
            @DefaultValue List<Facet> facets,
            @DefaultValue GuardProperties guard,
            @DefaultValue CacheAgeProperties cache) {

        /** The first setting that nothing works without and that is not there. */
        Optional<String> missing() {
            if (isBlank(dialect)) {
                return Optional.of("dialect");
            }
            if (isBlank(name)) {
                return Optional.of("name");
            }
            return Optional.empty();
        }

        private static boolean isBlank(@Nullable String setting) {
            return setting == null || setting.isBlank();
        }
    }

    /**
     * How long what an agency says is of use. Ages count from the moment it was asked.
     *
     * @param enabled whether anything is kept
     * @param fresh up to this age it is as good as new
     * @param revalidate for so much longer it is given at once, and asked for anew in the background
     * @param ifError up to this age it is given, and called stale, when the agency cannot be asked
     * @param negative up to this age "no such record" is as good as new; after it, it is of no use
     * @param facets what is otherwise for some of what it tells of
     */
    public record CacheAgeProperties(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("10m") Duration fresh,
            @DefaultValue("20m") Duration revalidate,
            @DefaultValue("24h") Duration ifError,
            @DefaultValue("1m") Duration negative,
            @DefaultValue Map<Facet, FacetCacheProperties> facets) {

        CachePolicy policy() {
            var usual = new CacheSettings(enabled, fresh, revalidate, ifError, negative);
            Map<Facet, CacheSettings> byFacet = facets.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, facet -> facet.getValue().over(usual)));
            return new CachePolicy(usual, byFacet);
        }
    }

    /** The same settings for one facet. Where one is absent, the agency's counts. */
    public record FacetCacheProperties(
            @Nullable Boolean enabled,
            @Nullable Duration fresh,
            @Nullable Duration revalidate,
            @Nullable Duration ifError,
            @Nullable Duration negative) {

        CacheSettings over(CacheSettings usual) {
            return new CacheSettings(
                    Objects.requireNonNullElse(enabled, usual.enabled()),
                    Objects.requireNonNullElse(fresh, usual.fresh()),
                    Objects.requireNonNullElse(revalidate, usual.revalidate()),
                    Objects.requireNonNullElse(ifError, usual.ifError()),
                    Objects.requireNonNullElse(negative, usual.negative()));
        }
    }

    /**
     * How calls to an agency are bounded.
     *
     * @param timeout longest a question may take
     * @param concurrency calls under way at once
     * @param failureRate percentage of failures at which the agency is left alone
     * @param window number of calls the failure rate looks back on
     * @param openFor how long it is left alone at first
     * @param longestOpen how long at most, after trials that failed
     * @param trialCalls how many calls a trial is
     * @param retries how often one question is asked again at most
     * @param firstPause pause before the first of these
     * @param retryBudget how many of a hundred questions may be asked again
     * @param rate calls per second from this node; absent is as many as come
     * @param dailyQuota calls per day over all nodes; absent is as many as come
     */
    public record GuardProperties(
            @DefaultValue("3s") Duration timeout,
            @DefaultValue("16") int concurrency,
            @DefaultValue("50") int failureRate,
            @DefaultValue("20") int window,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("60s") Duration longestOpen,
            @DefaultValue("3") int trialCalls,
            @DefaultValue("1") int retries,
            @DefaultValue("50ms") Duration firstPause,
            @DefaultValue("10") int retryBudget,
            @Nullable Integer rate,
            @Nullable Long dailyQuota) {

        GuardSettings settings() {
            return new GuardSettings(
                    timeout,
                    concurrency,
                    new BreakerSettings(failureRate, window, openFor, longestOpen, trialCalls),
                    new RetrySettings(retries, firstPause, retryBudget),
                    rate);
        }
    }
}
