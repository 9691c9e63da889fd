package id.pandu.hub.consent;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.problem.ProblemType;
import java.util.Collection;
import java.util.Set;

/** Whether a consent may be relied on, and for what. */
public sealed interface Reliance {

    /**
     * It may.
     *
     * @param subject the person or household it is about
     * @param facets what may be asked
     * @param purposes what for
     */
    record Given(SubjectKey subject, Set<Facet> facets, Set<Purpose> purposes) implements Reliance {

        public Given {
            facets = Set.copyOf(facets);
            purposes = Set.copyOf(purposes);
        }

        /** Whether it is about one of these. */
        public boolean isAbout(Collection<SubjectKey> keys) {
            return keys.contains(subject);
        }
    }

    /** It may not: unknown, expired or withdrawn. */
    record None(ProblemType problem) implements Reliance {}
}
