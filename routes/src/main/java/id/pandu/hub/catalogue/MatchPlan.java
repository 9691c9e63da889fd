package id.pandu.hub.catalogue;

import id.pandu.api.model.Facet;
import id.pandu.api.model.GivenFacts;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.ServiceMatchRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/**
 * What a match will look at. It is settled before anybody is asked, so that nothing in it depends on who the person is.
 *
 * @param request what the caller wants
 * @param given what needs not be looked up, out of the request and the subject's own description
 * @param candidates services to hold against the facts
 * @param asked facts that agencies are asked for
 * @param withheld facts that would be needed, and that no agreement lets the caller see
 */
record MatchPlan(
        ServiceMatchRequest request, GivenFacts given, List<Service> candidates, Set<Fact> asked, Set<Fact> withheld) {

    private static final String PROPERTY = MatchPlan.class.getName();

    MatchPlan {
        candidates = List.copyOf(candidates);
        asked = Set.copyOf(asked);
        withheld = Set.copyOf(withheld);
    }

    /** The plan of this call. */
    static MatchPlan from(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(PROPERTY, MatchPlan.class), "no plan was made");
    }

    /** Makes it the plan of this call. */
    void keepIn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** The lookup of the subject, for no more facets than are needed, perhaps none; empty where there is no subject. */
    Optional<LookupRequest> question() {
        return request.subject() == null
                ? Optional.empty()
                : Optional.of(LookupRequest.builder()
                        .subject(request.subject())
                        .region(request.region())
                        .purpose(request.purpose())
                        .legalBasis(request.legalBasis())
                        .consentReference(request.consentReference())
                        .facets(facets())
                        .maxAge(request.maxAge())
                        .deadlineMs(request.deadlineMs())
                        .build());
    }

    private List<Facet> facets() {
        return asked.stream().map(Fact::facet).collect(Collectors.toUnmodifiableSet()).stream()
                .sorted()
                .toList();
    }

    /** The type's name only: the request is about a person. */
    @Override
    public String toString() {
        return "MatchPlan[]";
    }
}
