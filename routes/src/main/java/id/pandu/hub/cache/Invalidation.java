package id.pandu.hub.cache;

import id.pandu.api.model.Facet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agency said before a moment is void.
 *
 * @param at that moment
 * @param agency the agency's id
 * @param facets of what
 * @param persons about whom, hashes as in {@link AnswerKey}; {@code null} for everybody
 */
public record Invalidation(
        Instant at,
        String agency,
        Set<Facet> facets,
        @Nullable Set<String> persons) {

    public Invalidation {
        facets = Set.copyOf(facets);
        persons = persons == null ? null : Set.copyOf(persons);
    }

    /** The answers about people whom it names; none where it is about everybody. */
    public List<AnswerKey> named() {
        return persons == null
                ? List.of()
                : facets.stream()
                        .flatMap(facet -> persons.stream().map(person -> new AnswerKey(agency, facet, person)))
                        .toList();
    }

    /** Whether it is about this answer. */
    public boolean covers(AnswerKey key) {
        return agency.equals(key.agency())
                && facets.contains(key.facet())
                && (persons == null || persons.contains(key.person()));
    }
}
