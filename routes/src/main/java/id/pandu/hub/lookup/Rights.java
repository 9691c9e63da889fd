package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Wish;
import id.pandu.hub.api.Caller;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;

/** What a lookup's caller may ask, and may be told, at this moment. Asked anew each time, so that an end counts at once. */
record Rights(Agreements agreements, Lookup lookup) {

    private static final Set<Purpose> FOR_ANYBODY = EnumSet.of(Purpose.OUT_OF_AREA_SERVICE, Purpose.EMERGENCY_RESPONSE);

    /** Whether this agency may be asked for this facet, and what of it may leave. */
    Decision of(ConnectedAgency agency, Facet facet) {
        return of(agency, facet, lookup.region());
    }

    /** The same for residents of a region. */
    Decision of(ConnectedAgency agency, Facet facet, String region) {
        Given consent = lookup.consent();
        if (consent != null && !consent.facets().contains(facet)) {
            return new Decision.Denied(ProblemType.CALLER_FACET_WITHOUT_CONSENT);
        }
        return agreements.decide(new Wish(
                lookup.context().caller().organisation(),
                agency.agency().id(),
                facet,
                lookup.request().purpose(),
                lookup.request().legalBasis(),
                region));
    }

    /** Whether it does not matter here where the resident lives. */
    boolean endAtNoRegion(ConnectedAgency agency, Facet facet) {
        return lookup.context().caller().actsEverywhere()
                && of(agency, facet, Caller.EVERYWHERE) instanceof Decision.Grant;
    }

    /** Whether what it is for opens the data of whoever it is about, wherever she lives. */
    boolean reachAnybody() {
        return FOR_ANYBODY.contains(lookup.request().purpose());
    }

    /** Whether a registry may be asked who is meant; that is a question for its own facet. */
    Decision toResolveAt(ConnectedAgency registry) {
        return of(registry, facetOf(registry));
    }

    /** The facet that a registry's knowledge of who is who belongs to. */
    static Facet facetOf(ConnectedAgency registry) {
        return registry.agency().facets().contains(Facet.IDENTITY)
                ? Facet.IDENTITY
                : registry.agency().facets().getFirst();
    }
}
