package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final CallContext CONTEXT = by(new Caller("loket-sragen", Set.of("33.14"), People.OFFICER));

    private final AdmissionRules unit = new AdmissionRules(People.DIRECTORY);

    @Test
    void countsTheDeadlineFromTheArrivalOfTheRequest() {
        assertThat(admitted(People.request(Facet.COVERAGE).deadlineMs(700).build())
                        .deadline())
                .isEqualTo(NOW.plusMillis(700));
        assertThat(admitted(People.request(Facet.COVERAGE).build()).deadline()).isEqualTo(NOW.plusMillis(5000));
    }

    @Test
    void numbersLookupsWithUuidsThatGrowWithTime() {
        Lookup first = admitted(People.request(Facet.COVERAGE).build());
        Lookup second = admitted(People.request(Facet.COVERAGE).build());

        assertThat(first.lookupId().version()).isEqualTo(7);
        assertThat(second.lookupId().toString()).isGreaterThan(first.lookupId().toString());
    }

    @Test
    void declinesAnImpossibleNik() {
        LookupRequest request = People.request(Facet.COVERAGE)
                .subject(new NikSubject("9999999999999999"))
                .build();

        assertThat(unit.admit(request, CONTEXT))
                .isEqualTo(declined(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", "nik-province"));
    }

    @Test
    void declinesARegionThatNoAgencyBelongsTo() {
        assertThat(unit.admit(People.request(Facet.COVERAGE).region("99.99").build(), CONTEXT))
                .isEqualTo(declined(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region"));
    }

    @Test
    void declinesARegionThatIsNotTheCallers() {
        assertThat(unit.admit(People.request(Facet.COVERAGE).region("64.03").build(), CONTEXT))
                .isEqualTo(declined(ProblemType.CALLER_REGION_NOT_ALLOWED, "/region", "allowed-region"));
    }

    @Test
    void admitsEveryRegionForACallerWhoActsEverywhere() {
        var national = by(new Caller("pusat", Set.of(Caller.EVERYWHERE), People.OFFICER));

        assertThat(unit.admit(People.request(Facet.COVERAGE).region("64.03").build(), national))
                .isInstanceOf(Lookup.class);
    }

    @Test
    void declinesACallThatNoOfficerIsBehind() {
        var nobody = by(new Caller("loket-sragen", Set.of("33.14"), null));

        assertThat(unit.admit(People.request(Facet.COVERAGE).build(), nobody))
                .isEqualTo(declined(ProblemType.CALLER_OFFICER_MISSING, "header:Pandu-Actor", "required"));
    }

    @Test
    void declinesConsentWithoutAReference() {
        LookupRequest.Builder request = People.request(Facet.COVERAGE).legalBasis(LegalBasis.CONSENT);

        assertThat(unit.admit(request.build(), CONTEXT))
                .isEqualTo(declined(ProblemType.CALLER_CONSENT_REFERENCE_MISSING, "/consentReference", "required"));
        assertThat(unit.admit(request.consentReference("consent-1").build(), CONTEXT))
                .isInstanceOf(Lookup.class);
    }

    @Test
    void admitsEveryFormOfSubject() {
        var resident = new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE);
        var household = new HouseholdSubject("3314101501209993");

        assertThat(admitted(People.request(Facet.COVERAGE).subject(resident).build())
                        .subject())
                .isEqualTo(resident);
        assertThat(admitted(People.request(Facet.COVERAGE).subject(household).build())
                        .subject())
                .isEqualTo(household);
    }

    private Lookup admitted(LookupRequest request) {
        return (Lookup) unit.admit(request, CONTEXT);
    }

    private static CallContext by(Caller caller) {
        return new CallContext("0".repeat(31) + "1", Locale.ENGLISH, caller, NOW);
    }

    private static Declined declined(ProblemType type, String pointer, String keyword) {
        return new Declined(Refusal.at(type, pointer, keyword));
    }
}
