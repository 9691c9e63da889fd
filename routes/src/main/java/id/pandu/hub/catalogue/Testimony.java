package id.pandu.hub.catalogue;

import id.pandu.api.model.CoverageState;
import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.CriterionSource;
import id.pandu.api.model.CriterionSource.KindEnum;
import id.pandu.api.model.Facet;
import id.pandu.api.model.GivenFacts;
import id.pandu.api.model.Source;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the facts about one person or household: what the caller gives, and what the caller may see of what agencies told. */
final class Testimony {

    private static final CriterionSource CALLER =
            CriterionSource.builder().kind(KindEnum.CALLER).build();

    private final MatchPlan plan;
    private final List<Told> told;
    private final LocalDate today;

    /**
     * @param told the person, or every member of the household; nothing where nobody was asked
     * @param today ages are counted to it
     */
    Testimony(MatchPlan plan, List<Told> told, LocalDate today) {
        this.plan = plan;
        this.told = List.copyOf(told);
        this.today = today;
    }

    Facts facts() {
        GivenFacts given = plan.given();
        return new Facts(
                evidence(Fact.AGE, given.age(), this::ages),
                evidence(Fact.GENDER, given.gender(), Records::genders),
                evidence(Fact.RESIDENCE, given.residence(), Records::regions),
                evidence(Fact.HOUSEHOLD, given.household(), Records::households),
                evidence(Fact.COVERAGE, given.coverage(), Testimony::memberships),
                evidence(Fact.ENROLMENT, given.enrolled(), Testimony::enrolments),
                evidence(Fact.DECILE, given.decile(), Records::deciles),
                evidence(Fact.PROGRAMMES, given.programmes(), Records::programmes),
                given.targetGroups(),
                given.documents());
    }

    private <T> Evidence<T> evidence(Fact fact, @Nullable T given, Function<Told, Stream<Claim<T>>> reading) {
        Stream<Claim<T>> own = given == null ? Stream.empty() : Stream.of(new Claim<>(given, CALLER));
        return new Evidence<>(Stream.concat(own, told.stream().flatMap(reading)).toList(), silence(fact));
    }

    private Silence silence(Fact fact) {
        if (plan.withheld().contains(fact)) {
            return Silence.of(ReasonEnum.NOT_AGREED);
        }
        List<Source> rows =
                told.stream().flatMap(person -> person.of(fact.facet())).toList();
        return plan.asked().contains(fact) ? Silence.of(rows) : Silence.of(ReasonEnum.NOT_ASKED);
    }

    private Stream<Claim<Integer>> ages(Told person) {
        return Records.birthDates(person)
                .map(birth -> new Claim<>(Period.between(birth.value(), today).getYears(), birth.source()));
    }

    /** Whom the insurance does not know has no membership; that is told only to those who may see memberships. */
    private static Stream<Claim<CoverageState>> memberships(Told person) {
        return Stream.concat(Records.memberships(person), person.whenUnknown(Facet.COVERAGE, CoverageState.NONE));
    }

    private static Stream<Claim<Boolean>> enrolments(Told person) {
        return Stream.concat(Records.enrolments(person), person.whenUnknown(Facet.EDUCATION, false));
    }
}
