package id.pandu.connector;

import id.pandu.api.model.Facet;
import java.time.Instant;

/**
 * What the hub asks one agency: one facet of one person.
 *
 * @param facet the part of the profile that is wanted
 * @param person whom it is about
 * @param deadline when nobody waits any longer; the guard interrupts the call then, so a connector needs it only where its
 *     native interface can be told
 */
public record LookupQuery(Facet facet, PersonKey person, Instant deadline) {

    /** The facet only: the person is personal. */
    @Override
    public String toString() {
        return "LookupQuery[" + facet + "]";
    }
}
