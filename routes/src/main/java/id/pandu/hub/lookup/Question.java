package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.hub.agency.ConnectedAgency;
import org.jspecify.annotations.Nullable;

/**
 * One facet to be asked of one agency.
 *
 * @param facet the part of the profile that is wanted
 * @param agency who is asked; {@code null} where no agency answers for the facet in the region
 */
public record Question(Facet facet, @Nullable ConnectedAgency agency) {}
