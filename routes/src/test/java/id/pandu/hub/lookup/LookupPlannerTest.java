package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.hub.lookup.Planning.Declined;
import id.pandu.hub.lookup.Planning.Plan;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LookupPlannerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    private final LookupPlanner unit = new LookupPlanner(People.DIRECTORY);

    @Test
    void asksTheNationalAgencyAndTheRegionsOwn() {
        Plan plan = planned(People.request(Facet.COVERAGE, Facet.EDUCATION).build());

        assertThat(plan.questions())
                .containsExactly(
                        new Question(Facet.COVERAGE, People.BPJS), new Question(Facet.EDUCATION, People.DISDIK));
    }

    @Test
    void keepsAQuestionThatNobodyAnswers() {
        assertThat(planned(People.request(Facet.HEALTH).build()).questions())
                .containsExactly(new Question(Facet.HEALTH, null));
    }

    @Test
    void countsTheDeadlineFromTheArrivalOfTheRequest() {
        assertThat(planned(People.request(Facet.COVERAGE).deadlineMs(700).build())
                        .deadline())
                .isEqualTo(NOW.plusMillis(700));
        assertThat(planned(People.request(Facet.COVERAGE).build()).deadline()).isEqualTo(NOW.plusMillis(5000));
    }

    @Test
    void numbersLookupsWithUuidsThatGrowWithTime() {
        Plan first = planned(People.request(Facet.COVERAGE).build());
        Plan second = planned(People.request(Facet.COVERAGE).build());

        assertThat(first.lookupId().version()).isEqualTo(7);
        assertThat(second.lookupId().toString()).isGreaterThan(first.lookupId().toString());
    }

    @Test
    void declinesAnImpossibleNik() {
        LookupRequest request = People.request(Facet.COVERAGE)
                .subject(new NikSubject("9999999999999999"))
                .build();

        assertThat(unit.plan(request, NOW))
                .isEqualTo(declined(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", "nik-province"));
    }

    @Test
    void declinesARegionThatNoAgencyBelongsTo() {
        assertThat(unit.plan(People.request(Facet.COVERAGE).region("99.99").build(), NOW))
                .isEqualTo(declined(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region"));
    }

    @Test
    void declinesConsentWithoutAReference() {
        LookupRequest.Builder request = People.request(Facet.COVERAGE).legalBasis(LegalBasis.CONSENT);

        assertThat(unit.plan(request.build(), NOW))
                .isEqualTo(declined(ProblemType.CALLER_CONSENT_REFERENCE_MISSING, "/consentReference", "required"));
        assertThat(unit.plan(request.consentReference("consent-1").build(), NOW))
                .isInstanceOf(Plan.class);
    }

    @Test
    void declinesTheFormsThatAreNotServedYet() {
        var resident = new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE);
        var household = new HouseholdSubject("3314101501209993");

        assertThat(unit.plan(People.request(Facet.COVERAGE).subject(resident).build(), NOW))
                .isEqualTo(declined(ProblemType.HUB_SUBJECT_FORM_NOT_SERVED, "/subject/name", "served"));
        assertThat(unit.plan(People.request(Facet.COVERAGE).subject(household).build(), NOW))
                .isEqualTo(declined(ProblemType.HUB_SUBJECT_FORM_NOT_SERVED, "/subject/familyCardNumber", "served"));
    }

    private Plan planned(LookupRequest request) {
        return (Plan) unit.plan(request, NOW);
    }

    private static Declined declined(ProblemType type, String pointer, String keyword) {
        return new Declined(Refusal.at(type, pointer, keyword));
    }
}
