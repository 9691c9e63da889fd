package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.CriterionSource;
import id.pandu.api.model.CriterionSource.KindEnum;
import id.pandu.hub.catalogue.Criterion.Age;
import id.pandu.hub.catalogue.Criterion.AtHand;
import id.pandu.hub.catalogue.Criterion.Coverage;
import id.pandu.hub.catalogue.Criterion.Decile;
import id.pandu.hub.catalogue.Criterion.Enrolment;
import id.pandu.hub.catalogue.Criterion.Household;
import id.pandu.hub.catalogue.Criterion.NotReceiving;
import id.pandu.hub.catalogue.Criterion.OfGender;
import id.pandu.hub.catalogue.Criterion.Offered;
import id.pandu.hub.catalogue.Criterion.OneOf;
import id.pandu.hub.catalogue.Criterion.Residence;
import id.pandu.hub.catalogue.Verdict.Met;
import id.pandu.hub.catalogue.Verdict.NotMet;
import id.pandu.hub.catalogue.Verdict.Unknown;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds criteria against facts. It has nothing but what the caller may see, so that no verdict can tell more. */
final class Judge {

    private static final List<CriterionSource> CALLER =
            List.of(CriterionSource.builder().kind(KindEnum.CALLER).build());
    private static final List<CriterionSource> CATALOGUE =
            List.of(CriterionSource.builder().kind(KindEnum.CATALOGUE).build());

    private final Facts facts;

    Judge(Facts facts) {
        this.facts = facts;
    }

    Verdict of(Criterion criterion) {
        return switch (criterion) {
            case Offered here -> here.offered() ? new Met(List.of(), CATALOGUE) : new NotMet(List.of(), CATALOGUE);
            case Household any -> decide(facts.household(), Boolean::booleanValue);
            case Age years -> decide(facts.age(), age -> isWithin(years, age));
            case OfGender wanted -> decide(facts.gender(), wanted.gender()::equals);
            case Coverage wanted -> decide(facts.coverage(), wanted.states()::contains);
            case Enrolment wanted -> decide(facts.enrolled(), enrolled -> enrolled == wanted.enrolled());
            case Decile poor -> decide(facts.decile(), decile -> decile <= poor.maximum());
            case Residence here -> decide(facts.residence(), here.region()::equals);
            case NotReceiving these ->
                decide(facts.programmes(), reached -> Collections.disjoint(reached, these.programmes()));
            case OneOf groups -> given(facts.groups(), own -> !Collections.disjoint(own, groups.groups()));
            case AtHand wanted -> given(facts.documents(), own -> own.contains(wanted.document()));
        };
    }

    private static boolean isWithin(Age years, int age) {
        return age >= Objects.requireNonNullElse(years.minimum(), 0)
                && age <= Objects.requireNonNullElse(years.maximum(), Integer.MAX_VALUE);
    }

    /** Where claims differ and it does not matter, it does not matter. */
    private static <T> Verdict decide(Evidence<T> evidence, Predicate<T> kept) {
        List<Claim<T>> claims = evidence.claims();
        if (claims.isEmpty()) {
            return new Unknown(evidence.silence().reason(), evidence.silence().sources());
        }
        List<CriterionSource> sources =
                claims.stream().map(Claim::source).distinct().toList();
        List<T> said = claims.stream().map(Claim::value).distinct().toList();
        if (said.stream().allMatch(kept)) {
            return new Met(said, sources);
        }
        return said.stream().noneMatch(kept)
                ? new NotMet(said, sources)
                : new Unknown(ReasonEnum.CONTRADICTORY, sources);
    }

    private static <T> Verdict given(@Nullable Collection<T> own, Predicate<Collection<T>> kept) {
        if (own == null) {
            return new Unknown(ReasonEnum.NOT_GIVEN, List.of());
        }
        return kept.test(own) ? new Met(List.of(), CALLER) : new NotMet(List.of(), CALLER);
    }
}
