package id.pandu.hub.agency;

import id.pandu.api.model.Facet;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long what an agency said is of use, by what it tells of.
 *
 * @param usual for whatever has no settings of its own
 * @param byFacet for what has
 */
public record CachePolicy(CacheSettings usual, Map<Facet, CacheSettings> byFacet) {

    /** Nothing is kept. */
    public static final CachePolicy OFF = of(CacheSettings.OFF);

    public CachePolicy {
        byFacet = Map.copyOf(byFacet);
    }

    /** The same for all it tells of. */
    public static CachePolicy of(CacheSettings all) {
        return new CachePolicy(all, Map.of());
    }

    /** What counts for a facet. */
    public CacheSettings of(Facet facet) {
        return byFacet.getOrDefault(facet, usual);
    }

    /** After this age nothing of it is of use any more. */
    public Duration longest() {
        return Stream.concat(Stream.of(usual), byFacet.values().stream())
                .filter(CacheSettings::enabled)
                .map(CacheSettings::longest)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
