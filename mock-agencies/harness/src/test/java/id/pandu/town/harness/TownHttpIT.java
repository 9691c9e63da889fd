package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownHttpIT {

    private static final String BPJS = "bpjs-kesehatan";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final VClaimCaller unit = new VClaimCaller(town.baseUrl());

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
    }

    @Test
    void answersAndNotesTheRequestWithoutTheNik() throws IOException, InterruptedException {
        assertThat(unit.siti().body()).contains("\"code\":\"200\"");
        await().untilAsserted(() -> assertThat(control.journal(BPJS))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path()).contains("************9991");
                    assertThat(entry.status()).isEqualTo(200);
                    assertThat(entry.outcome()).isEqualTo("answered");
                    assertThat(entry.clientGone()).isFalse();
                }));
    }

    @Test
    void refusesWrongSecretStaleTimestampAndWrongKey() throws IOException, InterruptedException {
        assertThat(new VClaimCaller(town.baseUrl()).withSecret("x").siti().body())
                .contains("Signature Service");
        Instant stale = Instant.now().minus(Duration.ofMinutes(6));
        assertThat(new VClaimCaller(town.baseUrl()).at(stale).siti().body()).contains("Signature Service");
        assertThat(new VClaimCaller(town.baseUrl()).withUserKey("x").siti().body())
                .contains("not registered");
    }

    @ParameterizedTest
    @CsvSource({
        "html, 500, Runtime Error",
        "empty, 200, ''",
        "http-503, 503, Service Unavailable",
        "code-as-number, 200, '\"code\":200,'",
        "business-error, 200, '\"code\":\"500\"'",
        "unauthorized-service, 200, not registered",
        "consumer-expired, 200, Consumer ID is expired",
        "signature-mismatch, 200, Signature Service",
        "undecryptable, 200, '\"code\":\"200\"'",
        "wrong-person, 200, '\"code\":\"200\"'",
        "null-nik, 200, '\"code\":\"200\"'",
        "not-json-after-decryption, 200, '\"code\":\"200\"'",
    })
    void playsFaultsThatAnswer(String kind, int status, String part) throws IOException, InterruptedException {
        String usual = unit.siti().body();
        control.fault(BPJS, kind);
        HttpResponse<String> answer = unit.siti();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part).isNotEqualTo(usual);
        control.clear();
        assertThat(unit.siti().body()).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"drop, dropped", "truncated, truncated"})
    void breaksTheConnection(String kind, String outcome) {
        control.fault(BPJS, kind);
        assertThatThrownBy(unit::siti).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        await().untilAsserted(() -> assertThat(control.journal(BPJS))
                .extracting(JournalEntry::outcome)
                .isNotEmpty()
                .containsOnly(outcome));
    }

    @Test
    void sendsGarbage() throws IOException, InterruptedException {
        control.fault(BPJS, "garbage");
        assertThat(unit.sitiBytes().body()).hasSize(512);
    }

    @Test
    void sendsFiftyMegabytes() throws IOException, InterruptedException {
        control.fault(BPJS, "huge");
        assertThat(unit.sitiBytes().body()).hasSizeGreaterThan(50 * 1024 * 1024);
    }

    @Test
    void dripsTheRightAnswer() throws IOException, InterruptedException {
        String usual = unit.siti().body();
        control.fault(BPJS, "slow-drip", Duration.ofMillis(1));
        assertThat(unit.siti().body()).isEqualTo(usual);
    }

    @Test
    void delaysAndSeesThatTheClientWentAway() throws IOException, InterruptedException {
        control.fault(BPJS, "delay", Duration.ofMillis(500));
        Instant start = Instant.now();
        assertThat(unit.siti().statusCode()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        control.fault(BPJS, "delay", Duration.ofMinutes(5));
        assertThatThrownBy(() -> unit.siti(Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);
        await().untilAsserted(() ->
                assertThat(control.journal(BPJS).getLast().clientGone()).isTrue());
    }

    @Test
    void hangsUntilCleared() throws IOException, InterruptedException {
        control.fault(BPJS, "hang");
        CompletableFuture<HttpResponse<String>> held = unit.sitiAsync();
        await().untilAsserted(() -> assertThat(control.journal(BPJS))
                .extracting(JournalEntry::outcome)
                .containsExactly("in-progress"));
        assertThat(held).isNotDone();
        control.clear();
        assertThat(held.join().statusCode()).isEqualTo(200);
    }

    @Test
    void playsACountedFaultThatOften() throws IOException, InterruptedException {
        control.fault(BPJS, "http-503", null, 1);
        assertThat(unit.siti().statusCode()).isEqualTo(503);
        assertThat(unit.siti().statusCode()).isEqualTo(200);
    }

    @Test
    void serves1000SlowRequestsAtOnce() {
        control.fault(BPJS, "hang");
        List<CompletableFuture<HttpResponse<String>>> calls =
                Stream.generate(unit::sitiAsync).limit(1000).toList();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(
                                control.journal(BPJS).stream().filter(entry -> "in-progress".equals(entry.outcome())))
                        .hasSize(1000));
        control.clear();
        assertThat(calls).allMatch(call -> call.join().statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vclaim-rest;x/Peserta", "/%76claim-rest/Peserta", "/vclaim-rest/Peserta", "/vclaim-rest"})
    void playsFaultsHoweverThePathIsWritten(String path) throws IOException, InterruptedException {
        control.fault(BPJS, "http-503");
        assertThat(unit.status(path)).isEqualTo(503);
        assertThat(control.journal(BPJS)).hasSize(1);
    }

    @Test
    void masksAnEncodedNumber() throws IOException, InterruptedException {
        unit.status("/vclaim-rest/Peserta/nik/3314105%3203909991");
        assertThat(control.journal(BPJS).getFirst().path()).endsWith("/nik/************9991");
    }

    @Test
    void explainsUnknownKindsAndAgencies() {
        assertThatThrownBy(() -> control.fault(BPJS, "explode")).hasMessageContaining("slow-drip");
        assertThatThrownBy(() -> control.fault("disdik-sragen", "html")).hasMessageContaining("truncated");
        assertThatThrownBy(() -> control.fault("disdik-atlantis", "drop")).hasMessageContaining("disdik-sragen");
    }

    @Test
    void showsFixedAndGeneratedPeople() {
        assertThat(control.fixedPeople().size()).isGreaterThan(10);
        assertThat(control.people(Map.of("region", "33.14", "size", 5)).get("people"))
                .hasSize(5);
        assertThat(control.people(Map.of()).get("total").asInt()).isGreaterThan(10_000);
        assertThat(control.people(Map.of("nik", "3314105203909991"))
                        .at("/people/0/name")
                        .asText())
                .isEqualTo("SITI CONTOH");
    }
}
