package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class AgreementIT {

    private static final String SITI = "3314105203909991";
    private static final String OFFICER = "oki.operator;role=operator";

    @LocalServerPort
    private int port;

    private HubClient operator;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        operator = client("operator", "*");
    }

    @Test
    void makesShowsListsAndTerminatesAnAgreement() throws Exception {
        Reply saved = save("uji-a", "uji-daftar", 100, "status");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().path("changedBy").asText()).isEqualTo("operator/oki.operator");
        save("uji-a", "uji-daftar", 100, "status", "careClass");

        Reply shown = operator.get("/v1/agreements/uji-a");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("id").asText()).isEqualTo("uji-a");
        assertThat(shown.json().path("version").asInt()).isEqualTo(2);
        assertThat(shown.json().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(shown.json().path("usedToday").asLong()).isZero();
        assertThat(shown.headers().firstValue("agreementId")).isEmpty();

        LocalDate lastDay = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(30);
        Reply terminated = operator.send(by(OFFICER, "/v1/agreements/uji-a/termination")
                .POST(BodyPublishers.ofString("{\"lastDay\": \"" + lastDay + "\", \"reason\": \"Selesai\"}")));
        assertThat(terminated.json().path("status").asText()).isEqualTo("TERMINATING");

        assertThat(operator.get("/v1/agreements/uji-a/history").json().path("versions"))
                .extracting(version -> version.path("version").asInt())
                .containsExactly(3, 2, 1);
        assertThat(operator.get("/v1/agreements?consumer=uji-daftar").json().path("agreements"))
                .extracting(agreement -> agreement.path("id").asText())
                .containsExactly("uji-a");
        assertProblem(save("uji-a", "uji-daftar", 100, "status"), 409, "caller.agreement-conflict");
    }

    @Test
    void namesWhatIsWrongWithAnAgreement() throws Exception {
        Reply wrong = save("uji-b", "uji-daftar", 100, "status", "decile");

        assertProblem(wrong, 422, "caller.invalid-agreement");
        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/fields/1");
        assertProblem(operator.get("/v1/agreements/uji-b"), 404, "caller.not-found");
        assertProblem(
                operator.send(by("", "/v1/agreements/uji-b").PUT(terms("uji-daftar", 100, "status"))),
                400,
                "caller.officer-missing");
        assertProblem(operator.get("/v1/agreements?cursor=A"), 400, "caller.invalid-cursor");
    }

    @Test
    void letsAgreementsTakeEffectAtOnceAndFieldByField() throws Exception {
        HubClient consumer = client("uji-sepakat", "*");
        assertDenied(coverage(consumer), "caller.no-agreement");

        save("uji-c", "uji-sepakat", 100, "status", "primaryCareFacility.name");
        JsonNode seen = coverage(consumer).json().at("/profile/coverage");
        assertThat(seen.fieldNames()).toIterable().containsExactly("status", "primaryCareFacility");
        assertThat(seen.path("primaryCareFacility").fieldNames()).toIterable().containsExactly("name");

        save("uji-c", "uji-sepakat", 100, "cardNumber");
        assertThat(coverage(consumer).json().at("/profile/coverage").fieldNames())
                .toIterable()
                .containsExactly("cardNumber");
    }

    @Test
    void countsAgainstTheQuotaAndObeysANewOneAtOnce() throws Exception {
        HubClient consumer = client("uji-jatah", "*");
        save("uji-d", "uji-jatah", 1, "status");

        assertThat(coverage(consumer).source("coverage").path("status").asText())
                .isEqualTo("FOUND");
        assertDenied(coverage(consumer), "caller.quota-exhausted");
        assertThat(operator.get("/v1/agreements/uji-d").json().path("usedToday").asLong())
                .isEqualTo(1);

        save("uji-d", "uji-jatah", 2, "status");
        assertThat(coverage(consumer).source("coverage").path("status").asText())
                .isEqualTo("FOUND");
        assertDenied(coverage(consumer), "caller.quota-exhausted");
    }

    @Test
    void givesTheLastUnitToOneOfManyCallers() throws Exception {
        HubClient consumer = client("uji-rebutan", "*");
        save("uji-e", "uji-rebutan", 1, "status");

        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int caller = 0; caller < 200; caller++) {
            replies.add(consumer.lookUpLater(HubClient.lookup(SITI, "33.14", 20_000, "coverage")));
        }

        var statuses = new ArrayList<String>();
        for (CompletableFuture<Reply> reply : replies) {
            statuses.add(reply.get().source("coverage").path("status").asText());
        }
        assertThat(statuses).containsOnly("FOUND", "DENIED").containsOnlyOnce("FOUND");
    }

    @Test
    void showsTwoDemoConsumersDifferentCutsOfOnePerson() throws Exception {
        String question = """
                {"subject": {"nik": "%s"}, "region": "%s", "purpose": "out-of-area-service", "legalBasis": "PUBLIC_DUTY",
                 "facets": ["identity", "coverage"], "deadlineMs": 20000}
                """;

        JsonNode sragen = client("loket-sragen", "33.14")
                .lookUp(question.formatted(SITI, "33.14"))
                .json()
                .path("profile");
        JsonNode banjarmasin = client("loket-banjarmasin", "63.71")
                .lookUp(question.formatted(SITI, "63.71"))
                .json()
                .path("profile");

        assertThat(sragen.at("/identity/address/street").asText()).isNotEmpty();
        assertThat(sragen.at("/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(banjarmasin.at("/identity/name")).isEqualTo(sragen.at("/identity/name"));
        assertThat(banjarmasin.path("identity").fieldNames())
                .toIterable()
                .containsExactly("name", "birthDate", "gender", "registrationStatus", "address");
        assertThat(banjarmasin.at("/identity/address").fieldNames())
                .toIterable()
                .containsExactly("village", "region");
        assertThat(banjarmasin.path("coverage").fieldNames())
                .toIterable()
                .containsExactly("status", "membershipType", "careClass");
    }

    private Reply save(String id, String consumer, int quota, String... fields) throws Exception {
        return operator.send(by(OFFICER, "/v1/agreements/" + id).PUT(terms(consumer, quota, fields)));
    }

    private HttpRequest.Builder by(String officer, String path) {
        HttpRequest.Builder request = operator.to(path).header("Content-Type", "application/json");
        return officer.isEmpty() ? request : request.header("Pandu-Actor", officer);
    }

    private static HttpRequest.BodyPublisher terms(String consumer, int quota, String... fields) {
        return BodyPublishers.ofString("""
                {"consumer": "%s", "agency": "bpjs-kesehatan", "facet": "coverage", "fields": ["%s"],
                 "purposes": ["social-assistance-eligibility"], "legalBases": ["PUBLIC_DUTY"], "regions": ["33.14"],
                 "dailyQuota": %d, "validFrom": "2024-01-01", "validUntil": "2033-12-31"}
                """.formatted(consumer, String.join("\", \"", fields), quota));
    }

    private Reply coverage(HubClient consumer) throws Exception {
        return consumer.lookUp(HubClient.lookup(SITI, "33.14", 20_000, "coverage"));
    }

    private HubClient client(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }

    private static void assertDenied(Reply reply, String code) throws Exception {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.source("coverage").path("status").asText()).isEqualTo("DENIED");
        assertThat(reply.source("coverage").at("/problem/code").asText()).isEqualTo(code);
        assertThat(reply.json().path("profile")).isEmpty();
    }

    private static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }
}
