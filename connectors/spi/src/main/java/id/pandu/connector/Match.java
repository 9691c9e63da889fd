package id.pandu.connector;

import id.pandu.api.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * One person whom an agency recognised.
 *
 * @param key the NIK where the agency holds one, otherwise the agency's own key
 * @param profile the agency's own facet of this person where the answer already held it whole, nothing else set; the hub then
 *     does not ask again. {@code null} when the agency has to be asked for it
 */
public record Match(PersonKey key, @Nullable Profile profile) {

    /** The type's name only: a match is personal. */
    @Override
    public String toString() {
        return "Match[redacted]";
    }
}
