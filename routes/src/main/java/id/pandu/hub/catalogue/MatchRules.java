package id.pandu.hub.catalogue;

import id.pandu.api.model.GivenFacts;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.MatchNeed;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.api.model.Violation;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.Caller;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that a request for matches has to keep beyond the contract. Those about a subject are the lookup's, which follows. */
final class MatchRules {

    private final Catalogue catalogue;
    private final AgencyDirectory directory;

    MatchRules(Catalogue catalogue, AgencyDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    Optional<Refusal> refusal(ServiceMatchRequest request, Caller caller) {
        return malformed(request)
                .or(() -> notInCatalogue(request))
                .or(() -> request.subject() == null ? region(request.region(), caller) : Optional.empty());
    }

    private static Optional<Refusal> malformed(ServiceMatchRequest request) {
        var violations = new ArrayList<Violation>();
        if (request.subject() != null) {
            collect(violations, request.purpose() != null, "/purpose", "required");
            collect(violations, request.legalBasis() != null, "/legalBasis", "required");
        }
        GivenFacts given = request.given();
        if (request.subject() instanceof HouseholdSubject && given != null) {
            collect(violations, given.age() == null, "/given/age", "of-a-person");
            collect(violations, given.gender() == null, "/given/gender", "of-a-person");
            collect(violations, given.enrolled() == null, "/given/enrolled", "of-a-person");
            collect(violations, given.coverage() == null, "/given/coverage", "of-a-person");
        }
        return of(ProblemType.CALLER_INVALID_REQUEST, violations);
    }

    private Optional<Refusal> notInCatalogue(ServiceMatchRequest request) {
        var violations = new ArrayList<Violation>();
        MatchNeed need = request.need();
        if (need != null && need.category() != null) {
            var category = catalogue.category(need.category());
            collect(violations, category.isPresent(), "/need/category", "known-category");
            boolean ofSector =
                    category.map(found -> found.sector() == need.sector()).orElse(true);
            collect(violations, ofSector, "/need/category", "category-of-sector");
        }
        List<String> documents =
                request.given() == null ? null : request.given().documents();
        for (int place = 0; documents != null && place < documents.size(); place++) {
            boolean known = catalogue.document(documents.get(place)).isPresent();
            collect(violations, known, "/given/documents/" + place, "known-document");
        }
        return of(ProblemType.CALLER_NOT_IN_CATALOGUE, violations);
    }

    private Optional<Refusal> region(String region, Caller caller) {
        if (!directory.knowsRegion(region)) {
            return Optional.of(Refusal.at(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region"));
        }
        return caller.mayActIn(region)
                ? Optional.empty()
                : Optional.of(Refusal.at(ProblemType.CALLER_REGION_NOT_ALLOWED, "/region", "allowed-region"));
    }

    private static Optional<Refusal> of(ProblemType type, List<Violation> violations) {
        return violations.isEmpty() ? Optional.empty() : Optional.of(new Refusal(type, violations));
    }

    private static void collect(List<Violation> violations, boolean kept, String pointer, String keyword) {
        if (!kept) {
            violations.add(new Violation(pointer, keyword));
        }
    }
}
