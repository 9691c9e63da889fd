package id.pandu.town.satusehat;

import static id.pandu.town.satusehat.Goldens.body;
import static id.pandu.town.satusehat.Goldens.golden;
import static id.pandu.town.satusehat.Goldens.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.population.Population;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirServiceTest {

    private static final String NIK = "identifier=https://fhir.kemkes.go.id/id/nik|";
    private static final String ENCODED = "identifier=https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2Fnik%7C";
    private static final String SITI = NIK + "3314105203909991";

    private final MovableClock clock = new MovableClock();
    private final TokenStore tokens = new TokenStore(Duration.ofSeconds(3599), clock);
    private final TokenGate gate = new TokenGate(tokens);
    private final PatientIndex index = PatientIndex.of(Population.generate(7, 60));
    private final ReferralService referrals =
            new ReferralService(Organizations.of("100090001"), index, new ReferralStore(UUID::randomUUID, clock));
    private final FhirService unit =
            new FhirService(gate, new RateLimit(0, clock), new PatientService(index), referrals);

    @Test
    void answersTheGoldenShell() {
        ExchangeAnswer answer = search(SITI, null);
        assertThat(body(answer)).isEqualTo(golden("patient.found"));
        assertThat(answer.answer().contentType()).startsWith("application/fhir+json");
        assertThat(body(search(ENCODED + "3314105203909991", null))).isEqualTo(golden("patient.found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3314100101019999", "9999999999999999", "x", "331410520390999"})
    void answersTheGoldenEmptyBundleWhenNobodyHasTheNik(String nik) {
        assertThat(body(search(NIK + nik, null))).isEqualTo(golden("patient.none"));
    }

    @Test
    void answersTheGoldenShellOfADeadMan() {
        assertThat(body(search(NIK + "3314101507559993", null))).isEqualTo(golden("patient.deceased"));
    }

    @Test
    void readsOnePatientByNumber() {
        assertThat(body(get("/Patient/P09990000001", "", null))).isEqualTo(golden("patient.read"));
        assertThat(status(get("/Patient/P09999999999", "", null))).isEqualTo(404);
        assertThat(status(get("/Patient/P09990000001/_history", "", null))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=SITI&birthdate=1990-03-12", "name=con&birthdate=1990-03-12&_format=json"})
    void findsByTheStrictForm(String rest) {
        assertThat(body(search(SITI + "&" + rest, null))).isEqualTo(golden("patient.found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=SITA&birthdate=1990-03-12",
                "name=ITI&birthdate=1990-03-12",
                "name=SITI&birthdate=1990-03-13"
            })
    void findsNobodyByTheStrictFormWhenOnePartDiffers(String rest) {
        assertThat(body(search(SITI + "&" + rest, null))).isEqualTo(golden("patient.none"));
    }

    @ParameterizedTest
    @CsvSource({
        "siti+cont, 1990-03-12, female, 1",
        "SITI%20CONTOH, 1990-03, female, 1",
        "siti contoh, 1990, female, 1",
        "siti contoh, 1990-03-12, male, 0",
        "siti contoh, 1991, female, 0",
        "AGUS CONTOHKEMBAR, 1994-10-10, male, 2",
        "MBAH CONTOH TANPANIK, 1940-01-01, female, 0",
        "RINI CONTOH, 2026-01-02, female, 0",
        "%25%25%25, 1990, female, 0",
        ".*.*, 1990, female, 0",
    })
    void findsByTheDemographicForm(String name, String birthDate, String gender, int total) {
        String query = "name=%s&birthdate=%s&gender=%s".formatted(name, birthDate, gender);
        assertThat(body(search(query, null)).path("total").asInt()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name=SITI",
                "name=SITI&birthdate=1990",
                "name=SITI&gender=female",
                "name=SI&birthdate=1990&gender=female",
                "name=SI++&birthdate=1990&gender=female",
                "name=SITI&birthdate=12-03-1990&gender=female",
                "name=SITI&birthdate=1990-13&gender=female",
                "name=SITI&birthdate=eq1990&gender=female",
                "name=SITI&birthdate=1990&gender=P",
                "name=SITI&birthdate=1990&gender=female&address=x",
                "identifier=3314105203909991",
                "identifier=",
                "identifier=|3314105203909991",
                "identifier=http://fhir.kemkes.go.id/id/nik|3314105203909991",
                "identifier=https://fhir.kemkes.go.id/id/ihs-number|P09990000001",
                "identifier=https://fhir.kemkes.go.id/id/nik|",
                "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991|",
                "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991,x",
                "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991&name=SITI",
                "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991&gender=female",
                "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991&birthdate=1990&name=SITI",
                "identifier=https://fhir.kemkes.go.id/id/nik-ibu|3314105203909991&birthdate=1990-03-12&name=SITI",
                "identifier=https://fhir.kemkes.go.id/id/nik|1&identifier=https://fhir.kemkes.go.id/id/nik|2",
                "nik=3314105203909991",
            })
    void refusesSearchesTheExchangeDoesNotDocument(String query) {
        ExchangeAnswer answer = search(query, null);
        assertThat(status(answer)).isEqualTo(400);
        assertThat(body(answer).path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.answer().body()).doesNotContain("3314105203909991").doesNotContain("SITI");
    }

    @Test
    void refusesAMissingAnUnknownAndAnExpiredToken() {
        String token = tokens.issue();
        assertThat(status(get("/Patient", SITI, null, "bearer " + token))).isEqualTo(200);
        for (String wrong : new String[] {null, token, "Basic " + token, "Bearer x", "Bearer "}) {
            ExchangeAnswer answer = get("/Patient", SITI, null, wrong);
            assertThat(status(answer)).isEqualTo(401);
            assertThat(body(answer).at("/issue/0/severity").asText()).isEqualTo("invalid");
            assertThat(body(answer).at("/issue/0/code").asText()).isEqualTo("value");
        }
        clock.advance(Duration.ofSeconds(3599));
        assertThat(status(get("/Patient", SITI, null, "Bearer " + token))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Encounter", "/", "", "/patient", "/Patients", "/Encounter/1"})
    void knowsNoOtherResourceType(String path) {
        ExchangeAnswer answer = get(path, "", null);
        assertThat(status(answer)).isEqualTo(404);
        assertThat(body(answer).path("resourceType").asText()).isEqualTo("OperationOutcome");
    }

    @ParameterizedTest
    @CsvSource({"POST, /Patient", "PUT, /Patient/P09990000001", "DELETE, /Patient", "POST, /metadata", "PATCH, /Patient"
    })
    void refusesOtherVerbs(String verb, String path) {
        ExchangeAnswer answer =
                unit.answer(new FhirRequest(verb, "http://x", path, Fields.of(SITI), "Bearer " + tokens.issue(), null));
        assertThat(status(answer)).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET");
    }

    @Test
    void tellsItsCapabilitiesToAnyone() {
        JsonNode statement = body(get("/metadata", "_format=json", null, null));
        assertThat(statement.path("resourceType").asText()).isEqualTo("CapabilityStatement");
        assertThat(statement.path("fhirVersion").asText()).isEqualTo("4.0.1");
        assertThat(statement.at("/implementation/url").asText()).isEqualTo("http://localhost:8090/fhir-r4/v1");
        assertThat(statement.at("/rest/0/resource/0/searchParam")).hasSize(4);
    }

    @Test
    void limitsRequestsWhenTold() {
        FhirService limited = new FhirService(gate, new RateLimit(2, clock), new PatientService(index), referrals);
        FhirRequest request = new FhirRequest("GET", "http://x", "/metadata", Fields.of(null), null, null);
        assertThat(status(limited.answer(request))).isEqualTo(200);
        assertThat(status(limited.answer(request))).isEqualTo(200);
        ExchangeAnswer refused = limited.answer(request);
        assertThat(status(refused)).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
        assertThat(body(refused)).isEqualTo(golden("throttled"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(status(limited.answer(request))).isEqualTo(200);
    }

    @Test
    void tellsNothingOfThePersonInText() {
        FhirRequest request = new FhirRequest("GET", "http://x", "/Patient", Fields.of(SITI), "Bearer x", null);
        assertThat(request).asString().doesNotContain("3314105203909991");
        assertThat(search(SITI, null)).asString().doesNotContain("P09990000001");
    }

    private ExchangeAnswer search(String query, @Nullable FaultKind fault) {
        return get("/Patient", query, fault);
    }

    private ExchangeAnswer get(String path, String query, @Nullable FaultKind fault) {
        return get(path, query, fault, "Bearer " + tokens.issue());
    }

    private ExchangeAnswer get(String path, String query, @Nullable FaultKind fault, @Nullable String authorization) {
        return unit.answer(new FhirRequest(
                "GET", "http://localhost:8090/fhir-r4/v1", path, Fields.of(query), authorization, fault));
    }
}
