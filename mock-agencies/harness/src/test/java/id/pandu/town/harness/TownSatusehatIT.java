package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownSatusehatIT {

    private static final String SATUSEHAT = "satusehat";
    private static final String TOKEN_PATH = "/oauth2/v1/accesstoken";
    private static final String PATIENT_PATH = "/fhir-r4/v1/Patient";
    private static final String NIK = "3314105203909991";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final SatusehatCaller unit = new SatusehatCaller(town.baseUrl());

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
    }

    @Test
    void tellsTokenCallsAndSearchesApartInAJournalWithoutNumbers() throws IOException, InterruptedException {
        String token = unit.token();
        assertThat(unit.siti(token).statusCode()).isEqualTo(200);
        assertThat(unit.read("P09990000001", token).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(control.journal(SATUSEHAT))
                .allMatch(entry -> "answered".equals(entry.outcome()))
                .extracting(JournalEntry::path)
                .containsExactly(TOKEN_PATH, PATIENT_PATH, PATIENT_PATH + "/P*******0001"));
        assertThat(control.journal(SATUSEHAT).toString()).doesNotContain(NIK);
        assertThat(town.process().lastLines()).doesNotContain(NIK);
    }

    @Test
    void showsAShellUnderItsOwnAddress() throws IOException, InterruptedException {
        HttpResponse<String> answer = unit.siti(unit.token());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        JsonNode bundle = unit.parse(answer.body());
        assertThat(bundle.path("total").asInt()).isEqualTo(1);
        assertThat(bundle.at("/entry/0/resource/name/0/text").asText()).isEqualTo("Si** Co****");
        String url = bundle.at("/entry/0/fullUrl").asText();
        assertThat(url).isEqualTo(town.baseUrl() + PATIENT_PATH + "/P09990000001");
        assertThat(answer.body()).doesNotContain(NIK);
    }

    @Test
    void takesABareBarInTheQuery() throws IOException, InterruptedException {
        String target = PATIENT_PATH + "?identifier=https://fhir.kemkes.go.id/id/nik|" + NIK;
        assertThat(unit.raw(target, unit.token())).startsWith("HTTP/1.1 200").contains("\"total\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{%s}", "%s<", "%s\"", "%s%%zz"})
    void saysTheNumberOfAMangledQueryToNobody(String mangled) throws IOException, InterruptedException {
        String answer = unit.raw(PATIENT_PATH + "?identifier=" + mangled.formatted(NIK), unit.token());
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(NIK);
        assertThat(control.journal(SATUSEHAT).toString()).doesNotContain(NIK);
        assertThat(town.process().lastLines()).doesNotContain(NIK);
    }

    @Test
    void refusesEveryTokenCallButTheOddOne() throws IOException, InterruptedException {
        assertThat(unit.requestToken("client_id=pandu&client_secret=x").statusCode())
                .isEqualTo(401);
        assertThat(unit.requestTokenByBasic().statusCode()).isEqualTo(401);
        assertThat(unit.requestTokenByGet().statusCode()).isEqualTo(405);
        assertThat(unit.requestToken(SatusehatCaller.FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnInventedToken() throws IOException, InterruptedException {
        HttpResponse<String> answer = unit.siti("contohToken");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"severity\":\"invalid\"");
    }

    @Test
    void tellsItsCapabilitiesWithoutAToken() throws IOException, InterruptedException {
        JsonNode statement = unit.parse(unit.metadata().body());
        assertThat(statement.path("fhirVersion").asText()).isEqualTo("4.0.1");
        assertThat(statement.at("/implementation/url").asText()).isEqualTo(town.baseUrl() + "/fhir-r4/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-person, 200, '\"total\":1'",
        "second-person, 200, '\"total\":2'",
        "wrong-bundle-type, 200, '\"type\":\"collection\"'",
        "business-error, 500, OperationOutcome",
        "credential-expired, 401, OperationOutcome",
        "not-entitled, 403, due to business rule",
        "quota-exhausted, 429, OperationOutcome",
        "token-html, 401, OperationOutcome",
        "token-revoked, 401, OperationOutcome",
        "gateway-text, 504, Gateway Timeout",
        "html, 500, Runtime Error",
        "empty, 200, ''",
        "http-503, 503, Service Unavailable",
    })
    void playsFaultsThatAnswer(String kind, int status, String part) throws IOException, InterruptedException {
        String token = unit.token();
        String usual = unit.siti(token).body();
        control.fault(SATUSEHAT, kind);
        HttpResponse<String> answer = unit.siti(token);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part).isNotEqualTo(usual);
        control.clear();
        assertThat(unit.siti(unit.token()).body()).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"token-html, 200, <html>", "credential-expired, 401, invalid", "http-503, 503, Service Unavailable"})
    void playsFaultsAtTheTokenEndpointToo(String kind, int status, String part)
            throws IOException, InterruptedException {
        control.fault(SATUSEHAT, kind);
        HttpResponse<String> answer = unit.requestToken(SatusehatCaller.FORM);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void asksForPatienceWhenThrottling() throws IOException, InterruptedException {
        String token = unit.token();
        control.fault(SATUSEHAT, "quota-exhausted");
        assertThat(unit.siti(token).headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void acceptsTheTokenFetchedAfterARevocationAndRevokesAgainWhenToldAgain() throws IOException, InterruptedException {
        String first = unit.token();
        control.fault(SATUSEHAT, "token-revoked");
        assertThat(unit.siti(first).statusCode()).isEqualTo(401);
        String second = unit.token();
        assertThat(unit.siti(second).statusCode()).isEqualTo(200);
        control.fault(SATUSEHAT, "token-revoked");
        assertThat(unit.siti(second).statusCode()).isEqualTo(401);
        assertThat(unit.siti(unit.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void breaksTheConnection() throws IOException, InterruptedException {
        String token = unit.token();
        control.fault(SATUSEHAT, "drop");
        assertThatThrownBy(() -> unit.siti(token)).isInstanceOf(IOException.class);
    }

    @Test
    void listsItsFaultKinds() {
        assertThat(control.agencies().toString()).contains("token-revoked");
        assertThatThrownBy(() -> control.fault(SATUSEHAT, "undecryptable")).hasMessageContaining("token-html");
    }

    @Test
    void findsANewbornByTheMotherOnly() throws IOException, InterruptedException {
        String token = unit.token();
        int underTheMother = 0;
        for (int page = 0; page < 30 && underTheMother == 0; page++) {
            for (JsonNode person :
                    control.people(Map.of("size", 500, "page", page)).path("people")) {
                if (person.path("birthDate").asText().startsWith("2025")
                        && total("nik", person.path("nik"), token) == 0) {
                    underTheMother += total("nik-ibu", person.path("motherNik"), token);
                }
            }
        }
        assertThat(underTheMother).isPositive();
    }

    private int total(String system, JsonNode nik, String token) throws IOException, InterruptedException {
        String query = "?identifier=https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2F" + system + "%7C" + nik.asText();
        return unit.parse(unit.get(PATIENT_PATH + query, token).body())
                .path("total")
                .asInt();
    }
}
