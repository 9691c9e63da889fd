package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
@ExtendWith(OutputCaptureExtension.class)
class AgencyFaultIT {

    private static final String NIK = "3314105203909991";

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        town.clear();
        hub = new HubClient(port);
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "drop, UNAVAILABLE, agency.failed",
        "html, UNAVAILABLE, agency.failed",
        "http-503, UNAVAILABLE, agency.failed",
        "business-error, UNAVAILABLE, agency.failed",
        "empty, INVALID_RESPONSE, agency.invalid-response",
        "garbage, INVALID_RESPONSE, agency.invalid-response",
        "huge, INVALID_RESPONSE, agency.invalid-response",
        "undecryptable, INVALID_RESPONSE, agency.invalid-response",
        "not-json-after-decryption, INVALID_RESPONSE, agency.invalid-response",
        "wrong-person, INVALID_RESPONSE, agency.invalid-response",
        "consumer-expired, DENIED, agency.refused-credentials",
        "signature-mismatch, DENIED, agency.refused-credentials",
        "unauthorized-service, DENIED, agency.refused-not-entitled",
        "hang, TIMEOUT, agency.timeout",
        "slow-drip, TIMEOUT, agency.timeout",
    })
    void costsTheInsurersRowAndNothingElse(String fault, String status, String code, CapturedOutput log)
            throws Exception {
        town.fault("bpjs-kesehatan", fault);

        Reply reply = hub.lookUp(lookup(NIK, "33.14", 10_000, "coverage", "education"));

        assertRow(reply.source("coverage"), status, code);
        assertThat(reply.source("education").path("status").asText()).isEqualTo("FOUND");
        assertThat(reply.json().at("/profile/education/pupils")).isNotEmpty();
        assertThat(reply.json().at("/profile/coverage").isMissingNode()).isTrue();
        assertThat(reply.json().path("complete").asBoolean()).isFalse();
        assertThat(log.getAll()).doesNotContain(NIK, "SITI CONTOH", "BUDI CONTOH", "rahasia-sintetis");
    }

    @Test
    void understandsACodeThatIsANumber() throws Exception {
        town.fault("bpjs-kesehatan", "code-as-number");

        assertThat(hub.lookUp(lookup(NIK, "33.14", "coverage"))
                        .source("coverage")
                        .path("status")
                        .asText())
                .isEqualTo("FOUND");
    }

    @ParameterizedTest
    @CsvSource({"drop, UNAVAILABLE", "hang, TIMEOUT"})
    void costsTheDistrictsRowAndNothingElse(String fault, String status, CapturedOutput log) throws Exception {
        town.fault("disdik-sragen", fault);

        Reply reply = hub.lookUp(lookup(NIK, "33.14", "coverage", "education"));

        assertThat(reply.source("education").path("status").asText()).isEqualTo(status);
        assertThat(reply.source("coverage").path("status").asText()).isEqualTo("FOUND");
        assertThat(log.getAll()).doesNotContain(NIK, "SITI CONTOH", "BUDI CONTOH");

        town.clear();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hub.lookUp(lookup(NIK, "33.14", "education"))
                                .source("education")
                                .path("status")
                                .asText())
                        .isEqualTo("FOUND"));
    }

    @Test
    void answersByTheCallersDeadlineWithTheGoodRow() throws Exception {
        town.fault("bpjs-kesehatan", "hang");

        var reply = hub.lookUpLater(lookup(NIK, "33.14", 2000, "coverage", "education"));

        assertThat(reply).succeedsWithin(Duration.ofSeconds(2));
        assertRow(reply.get().source("coverage"), "TIMEOUT", "caller.deadline-too-short");
        assertThat(reply.get().source("education").path("status").asText()).isEqualTo("FOUND");
    }

    @Test
    void hangsUpOnTheAgencyWhenTheDeadlineHasCome() throws Exception {
        town.fault("bpjs-kesehatan", "hang");
        town.clearJournal();

        hub.lookUp(lookup(NIK, "33.14", 300, "coverage"));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(town.journal("bpjs-kesehatan"))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.clientGone()).isTrue()));
    }

    @Test
    void doesNotLetAHungDatabaseHoldUpTheInsurer() throws Exception {
        town.fault("disdik-sragen", "hang");
        List<CompletableFuture<Reply>> stuck = IntStream.range(0, 64)
                .mapToObj(call -> hub.lookUpLater(lookup(NIK, "33.14", 4000, "education")))
                .toList();

        for (int call = 0; call < 20; call++) {
            Reply reply = hub.lookUp(lookup(NIK, "33.14", 1000, "coverage"));
            assertThat(reply.source("coverage").path("status").asText()).isEqualTo("FOUND");
        }

        for (CompletableFuture<Reply> reply : stuck) {
            assertThat(reply.get(10, TimeUnit.SECONDS)
                            .source("education")
                            .path("status")
                            .asText())
                    .isIn("TIMEOUT", "UNAVAILABLE");
        }
    }

    private static void assertRow(JsonNode row, String status, String code) {
        assertThat(row.path("status").asText()).isEqualTo(status);
        assertThat(row.at("/problem/code").asText()).isEqualTo(code);
    }
}
