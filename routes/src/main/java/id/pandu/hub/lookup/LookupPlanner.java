package id.pandu.hub.lookup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.lookup.Planning.Declined;
import id.pandu.hub.lookup.Planning.Plan;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.NikRule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Decides what a request that follows the contract will ask, and of whom. */
public final class LookupPlanner {

    private final AgencyDirectory directory;
    private final NoArgGenerator lookupIds = Generators.timeBasedEpochGenerator();

    public LookupPlanner(AgencyDirectory directory) {
        this.directory = directory;
    }

    /**
     * Plans one lookup, without asking anybody.
     *
     * @param received when the request came in; the deadline counts from there
     */
    public Planning plan(LookupRequest request, Instant received) {
        return switch (request.subject()) {
            case NikSubject person -> planFor(person, request, received);
            case DemographicSubject person -> notServed("/subject/name");
            case HouseholdSubject household -> notServed("/subject/familyCardNumber");
        };
    }

    private Planning planFor(NikSubject person, LookupRequest request, Instant received) {
        var broken = NikRule.brokenBy(person.nik());
        if (broken.isPresent()) {
            return declined(
                    ProblemType.CALLER_IMPOSSIBLE_NIK,
                    "/subject/nik",
                    broken.get().keyword());
        }
        if (!directory.knowsRegion(request.region())) {
            return declined(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region");
        }
        if (request.legalBasis() == LegalBasis.CONSENT && request.consentReference() == null) {
            return declined(ProblemType.CALLER_CONSENT_REFERENCE_MISSING, "/consentReference", "required");
        }
        List<Question> questions = request.facets().stream()
                .flatMap(facet -> questions(facet, request.region()))
                .toList();
        return new Plan(lookupIds.generate(), person, questions, received.plusMillis(request.deadlineMs()));
    }

    private Stream<Question> questions(Facet facet, String region) {
        List<ConnectedAgency> serving = directory.serving(facet, region);
        return serving.isEmpty()
                ? Stream.of(new Question(facet, null))
                : serving.stream().map(agency -> new Question(facet, agency));
    }

    private static Planning notServed(String pointer) {
        return declined(ProblemType.HUB_SUBJECT_FORM_NOT_SERVED, pointer, "served");
    }

    private static Planning declined(ProblemType type, String pointer, String keyword) {
        return new Declined(Refusal.at(type, pointer, keyword));
    }
}
