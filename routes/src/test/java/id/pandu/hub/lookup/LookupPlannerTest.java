package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LookupPlannerTest {

    private static final Known SITI = Known.byNik(People.SITI.nik());

    private final LookupPlanner unit = new LookupPlanner(People.DIRECTORY, People.PLENTY);

    @Test
    void asksTheNationalAgencyAndTheRegionsOwn() {
        Resident siti = SITI.residents().getFirst();

        assertThat(questions(SITI, Facet.COVERAGE, Facet.EDUCATION))
                .containsExactly(
                        new Open(siti, Facet.COVERAGE, People.BPJS, People.GRANT),
                        new Open(siti, Facet.EDUCATION, People.DISDIK, People.GRANT));
    }

    @Test
    void keepsAQuestionThatNobodyAnswers() {
        assertThat(questions(SITI, Facet.HEALTH)).singleElement().satisfies(question -> {
            assertThat(question.agency()).isNull();
            assertThat(problem(question)).isEqualTo(ProblemType.HUB_FACET_NOT_SERVED);
        });
    }

    @Test
    void doesNotAskARegistryAgainForWhatItHasTold() {
        var told = new Told(
                People.DUKCAPIL,
                new AgencyAnswer.Found(People.identity("SITI CONTOH"), Instant.EPOCH),
                Duration.ofMillis(5));
        var siti = new Resident(null, new PersonKey.Nik(People.SITI.nik()), told);
        var known = new Known(List.of(siti), People.DUKCAPIL, List.of());

        assertThat(questions(known, Facet.IDENTITY, Facet.WELFARE))
                .containsExactly(
                        new Settled(
                                siti,
                                Facet.IDENTITY,
                                People.DUKCAPIL,
                                People.GRANT,
                                new Outcome.Answered<>(told.answer()),
                                told.elapsed()),
                        new Open(siti, Facet.WELFARE, People.DINSOS, People.GRANT));
    }

    @Test
    void asksNobodyButItsOwnerByAnAgencysKey() {
        var mbah = new Resident(null, new PersonKey.AgencyKey("dinsos-sragen", "key"), null);
        var known = new Known(List.of(mbah), People.DINSOS, List.of());

        List<Question> questions = questions(known, Facet.COVERAGE, Facet.WELFARE);

        assertThat(questions.getFirst().agency()).isEqualTo(People.BPJS);
        assertThat(problem(questions.getFirst())).isEqualTo(ProblemType.SUBJECT_WITHOUT_NIK);
        assertThat(questions.getLast()).isEqualTo(new Open(mbah, Facet.WELFARE, People.DINSOS, People.GRANT));
    }

    @Test
    void asksAboutEveryMemberOfAHousehold() {
        var first = new Resident(0, new PersonKey.Nik("3314100511869991"), null);
        var second = new Resident(1, new PersonKey.Nik(People.SITI.nik()), null);
        var known = new Known(List.of(first, second), People.DUKCAPIL, List.of());
        var lookup = People.lookup(new HouseholdSubject("3314101501209993"), Facet.COVERAGE, Facet.WELFARE);

        assertThat(unit.plan(lookup, known, new Rights(People.AGREED, lookup)).questions())
                .extracting(question -> question.resident().member(), Question::facet)
                .containsExactly(
                        tuple(0, Facet.COVERAGE),
                        tuple(0, Facet.WELFARE),
                        tuple(1, Facet.COVERAGE),
                        tuple(1, Facet.WELFARE));
    }

    @Test
    void asksNobodyWithoutAnAgreementAndSaysWhy() {
        Agreements none = wish -> new Denied(ProblemType.CALLER_NO_AGREEMENT);

        assertThat(questions(People.lookup(People.SITI, Facet.COVERAGE), SITI, none))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.agency()).isEqualTo(People.BPJS);
                    assertThat(problem(question)).isEqualTo(ProblemType.CALLER_NO_AGREEMENT);
                });
    }

    @Test
    void asksNobodyBeyondTheDaysQuota() {
        var spent = new LookupPlanner(People.DIRECTORY, grant -> false);
        var lookup = People.lookup(People.SITI, Facet.COVERAGE);

        assertThat(spent.plan(lookup, SITI, new Rights(People.AGREED, lookup)).questions())
                .singleElement()
                .satisfies(question -> assertThat(problem(question)).isEqualTo(ProblemType.CALLER_QUOTA_EXHAUSTED));
    }

    @Test
    void asksWhereTheResidentLivesOnBehalfOfACallerWithRegions() {
        assertThat(questions(district(Facet.COVERAGE), SITI, People.AGREED))
                .filteredOn(Question.Residence.class::isInstance)
                .singleElement()
                .satisfies(question -> assertThat(question.agency()).isEqualTo(People.DUKCAPIL));
    }

    @Test
    void asksWhereTheResidentLivesOnBehalfOfSomebodyWhoseAgreementEndsAtARegion() {
        Agreements regional =
                wish -> wish.region().equals("33.14") ? People.GRANT : new Denied(ProblemType.CALLER_REGION_NOT_AGREED);

        assertThat(questions(People.lookup(People.SITI, Facet.COVERAGE), SITI, regional))
                .filteredOn(Question.Residence.class::isInstance)
                .hasSize(1);
    }

    @Test
    void doesNotAskWhereTheResidentLivesWhenNothingCanLeave() {
        Agreements none = wish -> new Denied(ProblemType.CALLER_NO_AGREEMENT);
        var lookup = district(Facet.COVERAGE);
        var spent = new LookupPlanner(People.DIRECTORY, grant -> false);

        assertThat(questions(lookup, SITI, none)).noneMatch(Question.Residence.class::isInstance);
        assertThat(spent.plan(lookup, SITI, new Rights(People.AGREED, lookup)).questions())
                .noneMatch(Question.Residence.class::isInstance);
    }

    @Test
    void doesNotAskTheCivilRegistryTwice() {
        assertThat(questions(district(Facet.IDENTITY), SITI, People.AGREED)).hasSize(1);
    }

    private static Lookup district(Facet facet) {
        return People.lookup(People.request(facet).build(), Instant.now().plusSeconds(5), "33.14");
    }

    private List<Question> questions(Known known, Facet... facets) {
        return questions(People.lookup(People.SITI, facets), known, People.AGREED);
    }

    private List<Question> questions(Lookup lookup, Known known, Agreements agreements) {
        return unit.plan(lookup, known, new Rights(agreements, lookup)).questions();
    }

    private static ProblemType problem(Question question) {
        return ((Outcome.Failed<AgencyAnswer>) ((Settled) question).outcome()).problem();
    }
}
