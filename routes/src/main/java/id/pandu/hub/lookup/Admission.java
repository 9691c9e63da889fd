package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Subject;
import id.pandu.hub.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What looking at a request comes to, before anybody is asked. */
public sealed interface Admission {

    /**
     * It can be carried out.
     *
     * @param lookupId UUIDv7
     * @param subject who is meant, in the caller's words
     * @param region where, Kemendagri code with a dot
     * @param facets what is wanted
     * @param deadline when the caller's answer is due
     */
    record Lookup(UUID lookupId, Subject subject, String region, List<Facet> facets, Instant deadline)
            implements Admission {

        public Lookup {
            facets = List.copyOf(facets);
        }

        /** The lookup's id only: the subject is personal. */
        @Override
        public String toString() {
            return "Lookup[" + lookupId + "]";
        }
    }

    /** It cannot. */
    record Declined(Refusal refusal) implements Admission {}
}
