package id.pandu.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.JournalEntry;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A gateway that is killed under load, as often as {@code pandu.kill.rounds} says (1 in the build, 10 by {@code benchmarks/kill-gateway}): the log
 * verifies afterwards, every answer that a client got has its entry, and every question in an agency's journal has its intent.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KillIT {

    private static final int ROUNDS = Integer.getInteger("pandu.kill.rounds", 1);
    private static final int CALLERS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 60;

    private final TestSecrets secrets = new TestSecrets();
    private final Map<UUID, String> answered = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private AgencyTown town;
    private HubDatabase database;
    private List<String> people;

    @BeforeAll
    void startTheTown() {
        town = AgencyTown.start();
        database = HubDatabase.in(town.cluster(), "pandu_kill");
        people = people();
    }

    @AfterAll
    void stopTheTown() {
        town.close();
    }

    @Test
    void leavesALogThatExplainsEveryAnswerAndEveryQuestion() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int before = answered.size();
            try (GatewayProcess gateway = GatewayProcess.start(town, database, secrets)) {
                killUnderLoad(gateway, before + ANSWERS_BEFORE_THE_KILL);
            }
            System.out.printf("round %d: killed after %d answers%n", round, answered.size() - before);
        }
        try (GatewayProcess gateway = GatewayProcess.start(town, database, secrets)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    verification(gateway).path("unsealed").asInt())
                            .as("this reading's own entry at most")
                            .isLessThanOrEqualTo(1));
            JsonNode verification = verification(gateway);
            assertThat(verification.path("findings"))
                    .as(verification.toString())
                    .isEmpty();
            assertThat(verification.path("intact").asBoolean()).isTrue();
            everyAnswerHasItsEntry();
            everyQuestionHasItsIntent();
        }
    }

    private void killUnderLoad(GatewayProcess gateway, int enough) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> askUntilItIsGone(gateway.port()));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answered.size() >= enough);
            gateway.kill();
        }
    }

    private void askUntilItIsGone(int port) {
        var hub = new HubClient(port);
        try {
            while (true) {
                String nik = people.get(next.getAndIncrement() % people.size());
                Reply reply = hub.lookUp(HubClient.lookup(nik, "33.14", "coverage"));
                if (reply.status() == 200) {
                    answered.put(UUID.fromString(reply.json().path("lookupId").asText()), nik);
                }
            }
        } catch (Exception gone) {
            // The gateway was killed.
        }
    }

    private static JsonNode verification(GatewayProcess gateway) throws Exception {
        return new HubClient(gateway.port()).get("/v1/audit/verification").json();
    }

    private void everyAnswerHasItsEntry() throws SQLException {
        Set<UUID> entries = ConcurrentHashMap.newKeySet();
        try (var connection = database.connect(HubDatabase.OWNER);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT id FROM audit_entry WHERE event = 'lookup.answered'")) {
            while (rows.next()) {
                entries.add(rows.getObject("id", UUID.class));
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ROUNDS * ANSWERS_BEFORE_THE_KILL);
        assertThat(entries).containsAll(answered.keySet());
    }

    private void everyQuestionHasItsIntent() throws SQLException, IOException {
        Map<String, Instant> asked = firstQuestions();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(ROUNDS * ANSWERS_BEFORE_THE_KILL);
        Map<String, Instant> intents = firstIntents();
        for (String nik : people) {
            Instant question = asked.get(digest(nik));
            if (question != null) {
                assertThat(intents.get(secrets.hash("nik:" + nik)))
                        .as("an intent before the question")
                        .isNotNull()
                        .isBefore(question);
            }
        }
    }

    /** When the insurer was first asked about somebody, by the journal's own hash. */
    private Map<String, Instant> firstQuestions() {
        Map<String, Instant> asked = new TreeMap<>();
        for (JournalEntry entry : town.control().journal("bpjs-kesehatan")) {
            if (entry.subject() != null) {
                asked.merge(entry.subject(), entry.at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return asked;
    }

    private Map<String, Instant> firstIntents() throws SQLException {
        Map<String, Instant> intents = new TreeMap<>();
        try (var connection = database.connect(HubDatabase.OWNER);
                var rows = connection.createStatement().executeQuery("""
                        SELECT encode(hash, 'hex') AS hash, min(e.at) AS at FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE e.event = 'lookup.intent' GROUP BY 1
                        """)) {
            while (rows.next()) {
                Timestamp at = rows.getTimestamp("at");
                intents.put(rows.getString("hash"), at.toInstant());
            }
        }
        return intents;
    }

    private List<String> people() {
        List<String> found = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            JsonNode answer = town.control().people(Map.of("region", "33.14", "size", 500, "page", page));
            answer.path("people").forEach(person -> {
                if (person.hasNonNull("nik")) {
                    found.add(person.path("nik").asText());
                }
            });
        }
        return found;
    }

    private static String digest(String nik) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(nik.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
