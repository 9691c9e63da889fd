package id.pandu.hub.catalogue;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.GivenFacts;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.MatchNeed;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.ServiceMatchRequest;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which services a match looks at, and what has to be asked for that: what the criteria need, is not given, and may be seen. */
final class MatchPlanner {

    private final Catalogue catalogue;
    private final FactRights rights;

    MatchPlanner(Catalogue catalogue, FactRights rights) {
        this.catalogue = catalogue;
        this.rights = rights;
    }

    MatchPlan plan(ServiceMatchRequest request, String organisation, LocalDate today) {
        GivenFacts given = given(request, today);
        List<Service> candidates = catalogue.services().stream()
                .filter(service -> answers(service, request.need()))
                .toList();
        Set<Fact> needed = request.subject() == null
                ? Set.of()
                : needed(candidates, request.region()).stream()
                        .filter(fact -> !isGiven(fact, given))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
        Set<Fact> asked = needed.stream()
                .filter(fact -> rights.allow(fact, request, organisation))
                .collect(Collectors.toUnmodifiableSet());
        Set<Fact> withheld =
                needed.stream().filter(fact -> !asked.contains(fact)).collect(Collectors.toUnmodifiableSet());
        return new MatchPlan(request, given, candidates, asked, withheld);
    }

    private static boolean answers(Service service, @Nullable MatchNeed need) {
        return need == null
                || (service.sector() == need.sector()
                        && (need.category() == null || service.categories().contains(need.category())));
    }

    /** What is not offered here is explained with what is known anyway. */
    private static Set<Fact> needed(List<Service> candidates, String region) {
        return candidates.stream()
                .filter(service -> !service.offersIn(region).isEmpty())
                .flatMap(service -> Criteria.of(service, region).stream())
                .map(Criterion::fact)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    /** Who describes a person gives birth date and gender with it, and a family card is a household. */
    private static GivenFacts given(ServiceMatchRequest request, LocalDate today) {
        GivenFacts given = Objects.requireNonNullElseGet(
                request.given(), () -> GivenFacts.builder().build());
        return switch (request.subject()) {
            case DemographicSubject person -> {
                int age = Period.between(person.birthDate(), today).getYears();
                yield with(given)
                        .age(Objects.requireNonNullElse(given.age(), age))
                        .gender(Objects.requireNonNullElse(given.gender(), person.gender()))
                        .build();
            }
            case HouseholdSubject household -> with(given).household(true).build();
            case NikSubject person -> given;
            case null -> given;
        };
    }

    private static GivenFacts.Builder with(GivenFacts given) {
        return GivenFacts.builder()
                .age(given.age())
                .gender(given.gender())
                .decile(given.decile())
                .coverage(given.coverage())
                .residence(given.residence())
                .enrolled(given.enrolled())
                .household(given.household())
                .programmes(given.programmes())
                .targetGroups(given.targetGroups())
                .documents(given.documents());
    }

    private static boolean isGiven(Fact fact, GivenFacts given) {
        Object value = switch (fact) {
            case AGE -> given.age();
            case GENDER -> given.gender();
            case RESIDENCE -> given.residence();
            case HOUSEHOLD -> given.household();
            case COVERAGE -> given.coverage();
            case ENROLMENT -> given.enrolled();
            case DECILE -> given.decile();
            case PROGRAMMES -> given.programmes();
        };
        return value != null;
    }
}
