package id.pandu.connector;

import id.pandu.api.model.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part, as configuration describes it.
 *
 * @param id stable id, lower case with hyphens, for instance {@code disdik-sragen}
 * @param name official name, for people
 * @param region Kemendagri code with a dot; {@code null} for a national agency
 * @param facets what it is asked for
 */
public record Agency(String id, String name, @Nullable String region, List<Facet> facets) {

    public Agency {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("An agency id is lower-case words joined by hyphens, not '" + id + "'.");
        }
        if (region != null && !region.matches("\\d{2}\\.\\d{2}")) {
            throw new IllegalArgumentException(
                    "A region is four digits with a dot, for instance '33.14' (quote it in YAML).");
        }
        facets = List.copyOf(facets);
    }

    /** Whether this agency answers for the facet in the region; a national agency answers everywhere. */
    public boolean serves(Facet facet, String wantedRegion) {
        return facets.contains(facet) && isIn(wantedRegion);
    }

    /** Whether the region is this agency's; every region is a national agency's. */
    public boolean isIn(String wantedRegion) {
        return region == null || region.equals(wantedRegion);
    }
}
