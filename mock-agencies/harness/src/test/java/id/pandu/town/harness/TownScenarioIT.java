package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownScenarioIT {

    private static final String BPJS = "bpjs-kesehatan";
    private static final String SRAGEN = "disdik-sragen";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl unit = town.control();
    private final VClaimCaller vclaim = new VClaimCaller(town.baseUrl());
    private final OfficeCaller office = new OfficeCaller(town.databasePort());

    @BeforeEach
    @AfterEach
    void calm() {
        unit.clear();
        unit.clearJournal();
    }

    @Test
    void listsWhatEachAgencyCanPlayAndShowsAFile() {
        assertThat(agenciesOf("slow-drip")).contains(BPJS).doesNotContain(SRAGEN);
        assertThat(agenciesOf("flapping")).contains(BPJS, SRAGEN, "dukcapil", "dinsos-sragen");
        assertThat(agenciesOf("rolling-outage")).containsExactlyInAnyOrder("dukcapil", "dinsos-sragen");
        JsonNode file = unit.scenarioFile("outage-then-recovery");
        assertThat(file.at("/steps/1/kind").asText()).isEqualTo("delay");
        assertThat(file.at("/steps/1/delayMs/1").asInt()).isEqualTo(2000);
        assertThat(file.at("/steps/0").has("percent")).isFalse();
    }

    @Test
    void flapsAtAnHttpAgencyAndTellsWhereItStands() throws IOException, InterruptedException {
        unit.scenario(BPJS, "flapping", 7);
        assertThat(statuses(12)).containsExactly(200, 200, 200, 200, 200, 503, 503, 503, 503, 503, 200, 200);
        JsonNode state = unit.scenario(BPJS);
        assertThat(state.get("scenario").asText()).isEqualTo("flapping");
        assertThat(state.get("seed").asLong()).isEqualTo(7);
        assertThat(state.get("round").asInt()).isEqualTo(2);
        assertThat(state.get("step").asInt()).isZero();
        assertThat(state.get("requestsInStep").asInt()).isEqualTo(2);
        assertThat(state.get("requests").asInt()).isEqualTo(12);
        assertThat(state.get("faults").asInt()).isEqualTo(5);
        unit.stopScenario(BPJS);
        assertThat(statuses(6)).containsOnly(200);
        assertThatThrownBy(() -> unit.scenario(BPJS)).hasMessageContaining("no scenario plays at bpjs-kesehatan");
    }

    @Test
    void replaysAlikeWithTheSameSeedAndOtherwiseWithAnother() throws IOException, InterruptedException {
        unit.uploadScenario("""
                name: coin
                description: Every second request fails, by chance.
                steps:
                  - {kind: http-503, percent: 50}
                """);
        unit.scenario(BPJS, "coin", 7);
        List<Integer> first = statuses(40);
        unit.scenario(BPJS, "coin", 7);
        assertThat(statuses(40)).isEqualTo(first).contains(200, 503);
        unit.scenario(BPJS, "coin", 8);
        assertThat(statuses(40)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "expired-credential, Consumer ID is expired",
        "business-errors, '\"code\":\"500\"'",
        "wrong-content-type, '\"code\":\"200\"'",
    })
    void playsAnswersThatAreWrong(String name, String part) throws IOException, InterruptedException {
        unit.scenario(BPJS, name, 1);
        HttpResponse<String> answer = vclaim.siti();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(part);
        boolean html = answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
        assertThat(html).isEqualTo(name.equals("wrong-content-type"));
    }

    @Test
    void theAgencysClockDriftsUntilItRefusesTheTimestamp() throws IOException, InterruptedException {
        unit.scenario(BPJS, "clock-skew", 1);
        for (int i = 0; i < 3; i++) {
            assertThat(vclaim.siti().body()).contains("\"code\":\"200\"");
        }
        assertThat(vclaim.siti().body()).contains("Signature Service");
        VClaimCaller asFast = new VClaimCaller(town.baseUrl()).at(Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(asFast.siti().body()).contains("\"code\":\"200\"");
    }

    @Test
    void aFaultSetByHandHasTheClockTenMinutesAheadToo() throws IOException, InterruptedException {
        unit.fault(BPJS, "clock-skew");
        assertThat(vclaim.siti().body()).contains("Signature Service");
    }

    @Test
    void breaksConnectionsDuringAnOutageAndRecovers() throws IOException, InterruptedException {
        unit.uploadScenario("""
                {"name": "short-outage", "description": "Down for two requests.",
                 "steps": [{"kind": "drop", "requests": 2}, {"kind": "truncated", "requests": 1}]}
                """);
        unit.scenario(BPJS, "short-outage", 1);
        assertThat(failuresUntilWell()).isPositive();
        await().untilAsserted(() -> assertThat(unit.journal(BPJS))
                .extracting(JournalEntry::fault)
                .containsExactly("drop", "drop", "truncated", null));
        assertThat(unit.scenario(BPJS).get("finished").asBoolean()).isTrue();
    }

    @Test
    void clearingReleasesWhoIsHeldAtBothKindsOfAgency() {
        unit.scenario(BPJS, "frozen", 1);
        unit.scenario(SRAGEN, "frozen", 1);
        CompletableFuture<HttpResponse<String>> request = vclaim.sitiAsync();
        CompletableFuture<String> login = CompletableFuture.supplyAsync(this::loginAndAsk);
        await().untilAsserted(() -> {
            assertThat(unit.scenario(BPJS).get("requests").asInt()).isEqualTo(1);
            assertThat(unit.scenario(SRAGEN).get("requests").asInt()).isEqualTo(1);
        });
        assertThat(request).isNotDone();
        assertThat(login).isNotDone();
        unit.clear();
        assertThat(request.join().statusCode()).isEqualTo(200);
        assertThat(login.join()).isEqualTo("x");
    }

    @Test
    void countsEveryRequestOnceHoweverManyComeAtOnce() {
        unit.uploadScenario("""
                name: crowd
                description: Well for thirty requests, then unavailable for fifty.
                steps:
                  - {kind: none, requests: 30}
                  - {kind: http-503, requests: 50}
                """);
        unit.scenario(BPJS, "crowd", 1);
        List<CompletableFuture<HttpResponse<String>>> calls =
                IntStream.range(0, 100).mapToObj(i -> vclaim.sitiAsync()).toList();
        assertThat(calls.stream().map(call -> call.join().statusCode()).filter(status -> status == 503))
                .hasSize(50);
    }

    /** A login is a request, the SET that this driver sends after it is one, and each query is one, however many chunks they take. */
    @Test
    void countsLoginsAndQueriesAtADatabase() throws SQLException {
        unit.uploadScenario("""
                name: third-query
                description: A login and two queries go well, then the connection breaks, then so does a login.
                steps:
                  - {kind: none, requests: 4}
                  - {kind: drop, requests: 2}
                """);
        unit.scenario(SRAGEN, "third-query", 1);
        try (Connection connection = office.connect("dapodik_3314")) {
            assertThat(unit.scenario(SRAGEN).get("requests").asInt()).isEqualTo(2);
            assertThat(OfficeCaller.query(connection, "SELECT nama FROM peserta_didik"))
                    .hasSizeGreaterThan(100);
            assertThat(OfficeCaller.query(connection, OfficeCaller.ACTIVE_PUPILS_OF_SITI))
                    .containsExactly("BUDI CONTOH");
            assertThat(unit.scenario(SRAGEN).get("requests").asInt()).isEqualTo(4);
            assertThatThrownBy(() -> OfficeCaller.query(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> office.connect("dapodik_3314")).isInstanceOf(SQLException.class);
        assertThat(loginAndAsk()).isEqualTo("x");
        assertThat(unit.scenario(SRAGEN).get("faults").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"truncated", "garbage"})
    void breaksTheAnswerOfOneQuery(String kind) throws SQLException {
        unit.uploadScenario("{\"name\": \"broken-answer\", \"description\": \"The first answer is broken.\", \"steps\":"
                + " [{\"kind\": \"none\", \"requests\": 2}, {\"kind\": \"" + kind + "\", \"requests\": 1}]}");
        unit.scenario(SRAGEN, "broken-answer", 1);
        try (Connection connection = office.connect("dapodik_3314")) {
            assertThatThrownBy(() -> OfficeCaller.query(connection, "SELECT nama FROM sekolah"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(loginAndAsk()).isEqualTo("x");
    }

    @Test
    void delaysAQueryOnceHoweverLongItsAnswer() throws SQLException {
        unit.uploadScenario("""
                name: late-query
                description: The second query is late.
                steps:
                  - {kind: none, requests: 2}
                  - {kind: delay, delayMs: 500, requests: 1}
                """);
        try (Connection connection = office.connect("dapodik_3314")) {
            unit.scenario(SRAGEN, "late-query", 1);
            OfficeCaller.query(connection, "SELECT 1");
            OfficeCaller.query(connection, "SELECT 1");
            Instant start = Instant.now();
            assertThat(OfficeCaller.query(connection, "SELECT nama || repeat('x', 1000) FROM peserta_didik"))
                    .hasSizeGreaterThan(100);
            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        }
    }

    @Test
    void explainsWhatCannotBePlayedOrRead() {
        assertThatThrownBy(() -> unit.scenario(SRAGEN, "slow-drip", 1))
                .hasMessageContaining("steps[0]: disdik-sragen cannot play slow-drip; it can play none");
        assertThatThrownBy(() -> unit.scenario(BPJS, "rolling-outage", 1)).hasMessageContaining("start it for dinsos");
        assertThatThrownBy(() -> unit.scenario(BPJS, "no-such", 1)).hasMessageContaining("brown-out, business-errors");
        assertThatThrownBy(() -> unit.scenario("disdik-atlantis", "outage", 1)).hasMessageContaining(SRAGEN);
        assertThatThrownBy(() -> unit.uploadScenario("name: x\ndescription: y\nsteps: [{kind: dorp}]"))
                .hasMessageContaining("steps[0].kind must be one of");
        assertThatThrownBy(() -> unit.uploadScenario("name: [")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> unit.uploadScenario("#".repeat(65 * 1024))).hasMessageContaining("up to 65536 bytes");
        assertThatThrownBy(() -> unit.uploadScenario("name: outage\ndescription: y\nsteps: [{kind: drop}]"))
                .hasMessageContaining("take another");
    }

    private List<String> agenciesOf(String scenario) {
        JsonNode found = unit.scenarios()
                .valueStream()
                .filter(view -> view.get("name").asText().equals(scenario))
                .findFirst()
                .orElseThrow();
        return found.get("agencies").valueStream().map(JsonNode::asText).toList();
    }

    private List<Integer> statuses(int requests) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(vclaim.siti().statusCode());
        }
        return statuses;
    }

    /** The JDK's client repeats some requests by itself, so that it sees fewer failures than there were. */
    private int failuresUntilWell() throws InterruptedException {
        for (int failures = 0; failures < 10; failures++) {
            try {
                assertThat(vclaim.siti().statusCode()).isEqualTo(200);
                return failures;
            } catch (HttpTimeoutException e) {
                throw new AssertionError(e);
            } catch (IOException e) {
                assertThat(e).hasNoSuppressedExceptions();
            }
        }
        throw new AssertionError("still down after ten requests");
    }

    private String loginAndAsk() {
        try (Connection connection = office.connect("dapodik_3314")) {
            return OfficeCaller.query(connection, "SELECT 'x'").getFirst();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
