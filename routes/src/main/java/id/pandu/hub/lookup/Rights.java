package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Wish;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;

/** What a lookup's caller may ask, and may be told, at this moment. Asked anew each time, so that an end counts at once. */
record Rights(Agreements agreements, Lookup lookup) {

    /** Whether this agency may be asked for this facet, and what of it may leave. */
    Decision of(ConnectedAgency agency, Facet facet) {
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
                lookup.region()));
    }

    /** Whether a registry may be asked who is meant; that is a question for its own facet. */
    Decision toResolveAt(ConnectedAgency registry) {
        return of(registry, facetOf(registry));
    }

    /** Whether the number that a registry gave may leave. */
    boolean releasesKeysOf(ConnectedAgency registry) {
        return toResolveAt(registry) instanceof Decision.Grant grant
                && grant.fields().allows("nik");
    }

    /** The facet that a registry's knowledge of who is who belongs to. */
    static Facet facetOf(ConnectedAgency registry) {
        return registry.agency().facets().contains(Facet.IDENTITY)
                ? Facet.IDENTITY
                : registry.agency().facets().getFirst();
    }
}
