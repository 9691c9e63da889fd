package id.pandu.connector;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Subject;
import java.time.Instant;

/**
 * What the hub asks one agency: one facet of one subject.
 *
 * @param facet the part of the profile that is wanted
 * @param subject whom it is about; a NIK has passed the rules for NIKs
 * @param deadline when nobody waits any longer; the guard interrupts the call then, so a connector needs it only where its
 *     native interface can be told
 */
public record LookupQuery(Facet facet, Subject subject, Instant deadline) {

    /** The facet only: the subject is personal. */
    @Override
    public String toString() {
        return "LookupQuery[" + facet + "]";
    }
}
