package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.AgencyWorkItem;
import id.pandu.town.harness.AgencyWorkList;
import id.pandu.town.harness.TownControl;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A referral at each agency, in that agency's own system: handed over once, decided there, and told back. */
@Gateway
class ReferralChannelsIT {

    private static final String BUDI = "3314100904129994";

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    private HubClient counter;

    @BeforeEach
    void connect() {
        town.clear();
        counter = new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", "loket-sragen").claim("regions", List.of("33.14"))));
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "civil-administration, birth-record, dukcapil, dukcapil",
        "education, school-costs, disdik-sragen, disdik-sragen",
        "food, food-shortage, dinsos-sragen, dinsos-sragen",
        "health, malnutrition, dinkes-sragen, satusehat",
        "health, no-health-insurance, bpjs-usulan-sragen, bpjs-usulan-sragen",
    })
    void isDecidedInTheAgencysOwnSystem(String sector, String category, String agency, String list) throws Exception {
        String address = submit(sector, category);
        JsonNode task = awaitTask(address, "received");
        assertThat(task.path("agency").asText()).isEqualTo(agency);
        AgencyWorkItem item = only(list, task);

        town.workList(list).act(item.nativeId(), Map.of("status", "Diterima"));
        assertThat(awaitTask(address, "accepted").path("nativeId").asText()).isNotEmpty();
        town.workList(list).act(item.nativeId(), Map.of("status", "Selesai", "on", "2026-11-26"));
        assertThat(awaitTask(address, "completed").at("/outcome/on").asText()).isNotEmpty();

        assertThat(counter.get(address).json().path("status").asText()).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({
        "civil-administration, birth-record, dukcapil, lost-answer",
        "education, school-costs, disdik-sragen, truncated",
        "food, food-shortage, dinsos-sragen, lost-answer",
        "health, malnutrition, satusehat, lost-task",
        "health, no-health-insurance, bpjs-usulan-sragen, lost-answer",
    })
    void isHandedOverOnceThoughTheAnswerIsLost(String sector, String category, String list, String fault)
            throws Exception {
        town.fault(list, fault, null, 1);

        JsonNode task = awaitTask(submit(sector, category), "received");

        only(list, task);
    }

    private AgencyWorkItem only(String list, JsonNode task) {
        AgencyWorkList work = town.workList(list);
        List<AgencyWorkItem> items = work.items().stream()
                .filter(item -> item.externalId().equals(task.path("id").asText()))
                .toList();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private JsonNode awaitTask(String address, String status) {
        Callable<Optional<JsonNode>> look = () -> {
            JsonNode task = counter.get(address).json().at("/tasks/0");
            return task.path("status").asText().equals(status) ? Optional.of(task) : Optional.empty();
        };
        return await().atMost(Duration.ofSeconds(30))
                .until(look, Optional::isPresent)
                .orElseThrow();
    }

    private String submit(String sector, String category) throws Exception {
        Reply reply = counter.send(counter.to("/v1/referrals")
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", "siti.petugas;role=front-office")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"subject": {"nik": "%s"}, "region": "33.14",
                         "need": {"sector": "%s", "category": "%s", "description": "Ibu dua anak, suami sakit"},
                         "priority": "urgent", "legalBasis": "PUBLIC_DUTY"}
                        """.formatted(BUDI, sector, category))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.headers().firstValue("Location").orElseThrow();
    }
}
