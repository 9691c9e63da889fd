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
import org.junit.jupiter.params.provider.EnumSource;

class FhirFaultsTest {

    private static final String SITI = "identifier=https://fhir.kemkes.go.id/id/nik|3314105203909991";
    private static final String NOBODY = "identifier=https://fhir.kemkes.go.id/id/nik|3314100101019999";

    private final MovableClock clock = new MovableClock();
    private final TokenStore tokens = new TokenStore(Duration.ofSeconds(3599), clock);
    private final TokenGate gate = new TokenGate(tokens);
    private final PatientIndex index = PatientIndex.of(Population.generate(7, 60));
    private final FhirService unit = new FhirService(
            gate,
            new RateLimit(0, clock),
            new PatientService(index),
            new ReferralService(Organizations.of("100090001"), index, new ReferralStore(UUID::randomUUID, clock)));
    private final String token = tokens.issue();

    @Test
    void playsASecondPerson() {
        assertThat(body(search(SITI, FaultKind.SECOND_PERSON, token))).isEqualTo(golden("patient.two"));
    }

    @Test
    void playsAnotherPersonWithAReadableNik() {
        JsonNode bundle = body(search(SITI, FaultKind.WRONG_PERSON, token));
        assertThat(bundle.path("total").asInt()).isEqualTo(1);
        assertThat(bundle.at("/entry/0/resource/identifier/1/system").asText())
                .isEqualTo("https://fhir.kemkes.go.id/id/nik");
        assertThat(bundle.at("/entry/0/resource/identifier/1/value").asText())
                .matches("\\d{16}")
                .isNotEqualTo("3314105203909991");
    }

    @ParameterizedTest
    @EnumSource(names = {"SECOND_PERSON", "WRONG_PERSON"})
    void knowsNobodyMoreBecauseOfAFault(FaultKind fault) {
        assertThat(body(search(NOBODY, fault, token))).isEqualTo(golden("patient.none"));
    }

    @Test
    void playsABundleThatIsNoSearchResult() {
        JsonNode bundle = body(search(SITI, FaultKind.WRONG_BUNDLE_TYPE, token));
        assertThat(bundle.path("type").asText()).isEqualTo("collection");
        assertThat(bundle.path("entry")).hasSize(1);
        ExchangeAnswer read = ask("/Patient/P09990000001", "", FaultKind.WRONG_BUNDLE_TYPE, token);
        assertThat(body(read).path("resourceType").asText()).isEqualTo("Practitioner");
    }

    @Test
    void playsItsGateway() {
        ExchangeAnswer timeout = search(SITI, FaultKind.GATEWAY_TEXT, token);
        assertThat(status(timeout)).isEqualTo(504);
        assertThat(timeout.answer().contentType()).isEqualTo("text/plain");
        assertThat(timeout.answer().body()).isEqualTo("Gateway Timeout");
        ExchangeAnswer throttled = search(SITI, FaultKind.QUOTA_EXHAUSTED, token);
        assertThat(status(throttled)).isEqualTo(429);
        assertThat(throttled.headers()).containsEntry("Retry-After", "1");
        assertThat(body(throttled)).isEqualTo(golden("throttled"));
    }

    @Test
    void playsRefusalAndFailure() {
        ExchangeAnswer refused = search(SITI, FaultKind.NOT_ENTITLED, token);
        assertThat(status(refused)).isEqualTo(403);
        assertThat(body(refused)).isEqualTo(golden("forbidden"));
        ExchangeAnswer broken = search(SITI, FaultKind.BUSINESS_ERROR, token);
        assertThat(status(broken)).isEqualTo(500);
        assertThat(body(broken).path("resourceType").asText()).isEqualTo("OperationOutcome");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREDENTIAL_EXPIRED", "TOKEN_HTML"})
    void refusesEveryTokenWhileTheTokenEndpointIsSick(FaultKind fault) {
        assertThat(status(search(SITI, fault, token))).isEqualTo(401);
        assertThat(status(search(SITI, fault, tokens.issue()))).isEqualTo(401);
        assertThat(status(search(SITI, null, token))).isEqualTo(200);
    }

    @Test
    void revokesTheTokensThereAreAndAcceptsNewerOnes() {
        String another = tokens.issue();
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, token))).isEqualTo(401);
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, another))).isEqualTo(401);
        String newer = tokens.issue();
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, newer))).isEqualTo(200);
        assertThat(status(search(SITI, null, newer))).isEqualTo(200);
        assertThat(status(search(SITI, null, token))).isEqualTo(401);
    }

    @Test
    void revokesAgainWhenTheFaultIsSetAgain() {
        search(SITI, FaultKind.TOKEN_REVOKED, token);
        String newer = tokens.issue();
        gate.rearm();
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, newer))).isEqualTo(401);
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, tokens.issue())))
                .isEqualTo(200);
    }

    @Test
    void revokesAgainWhenTheFaultComesBackAfterARequestWithoutIt() {
        search(SITI, FaultKind.TOKEN_REVOKED, token);
        String newer = tokens.issue();
        search(SITI, null, newer);
        assertThat(status(search(SITI, FaultKind.TOKEN_REVOKED, newer))).isEqualTo(401);
    }

    private ExchangeAnswer search(String query, @Nullable FaultKind fault, String bearer) {
        return ask("/Patient", query, fault, bearer);
    }

    private ExchangeAnswer ask(String path, String query, @Nullable FaultKind fault, String bearer) {
        return unit.answer(new FhirRequest(
                "GET", "http://localhost:8090/fhir-r4/v1", path, Fields.of(query), "Bearer " + bearer, fault));
    }
}
