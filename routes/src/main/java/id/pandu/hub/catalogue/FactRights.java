package id.pandu.hub.catalogue;

import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.Wish;
import java.util.List;

/**
 * Whether it makes sense to ask for a fact: an agency is not asked for a facet of which the caller may not see the field that
 * matters. The lookup that follows decides for itself what may be asked and may leave; this only keeps it from being asked for nothing.
 */
public final class FactRights {

    private final AgencyDirectory directory;
    private final Agreements agreements;

    public FactRights(AgencyDirectory directory, Agreements agreements) {
        this.directory = directory;
        this.agreements = agreements;
    }

    /** Whether some agency of the region may be asked for it. Where none answers for the facet, the lookup says so. */
    boolean allow(Fact fact, ServiceMatchRequest request, String organisation) {
        Purpose purpose = request.purpose();
        LegalBasis basis = request.legalBasis();
        if (purpose == null || basis == null) {
            return false;
        }
        List<ConnectedAgency> serving = directory.serving(fact.facet(), request.region());
        return serving.isEmpty()
                || serving.stream()
                        .map(agency -> new Wish(
                                organisation, agency.agency().id(), fact.facet(), purpose, basis, request.region()))
                        .anyMatch(wish -> allows(wish, fact));
    }

    private boolean allows(Wish wish, Fact fact) {
        return agreements.decide(wish) instanceof Grant grant && grant.fields().allows(fact.field());
    }
}
