package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Gateway
class ReferralIT {

    private static final String BUDI = "3314100904129994";
    private static final String OFFICER = "siti.petugas;role=front-office";

    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private HubClient counter;

    ReferralIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = client("loket-sragen", "33.14");
    }

    @Test
    void takesAReferralInAndPutsItOnItsWay() throws Exception {
        Reply taken = submit("civil-administration", "birth-record", "");

        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(taken.json().path("status").asText()).isEqualTo("active");
        assertThat(taken.json().at("/tasks/0/agency").asText()).isEqualTo("dukcapil");
        String address = taken.headers().firstValue("Location").orElseThrow();

        Reply received = awaitReceived(address, 0);

        assertThat(task(received, 0).path("nativeId").asText()).isNotEmpty();
        assertThat(kinds(counter.get(address + "/timeline")))
                .containsExactly("referral.submitted", "task.requested", "task.received");
    }

    @Test
    void givesTheSameAnswerToTheSameCall() throws Exception {
        String key = UUID.randomUUID().toString();

        Reply first = submit(counter, key, body("civil-administration", "birth-record", ""));
        Reply again = submit(counter, key, body("civil-administration", "birth-record", ""));
        Reply other = submit(counter, key, body("civil-administration", "birth-record", "\"kind\": \"complaint\","));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertProblem(other, 409, "caller.idempotency-key-reused");
    }

    @Test
    void makesOneReferralOfManyEqualCallsAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Reply> call = () -> submit(counter, key, body("civil-administration", "birth-record", ""));
        List<Reply> replies = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> calls = callers.invokeAll(Collections.nCopies(20, call));
            for (Future<Reply> reply : calls) {
                replies.add(reply.get());
            }
        }

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.json().path("id").asText())
                .doesNotContainNull()
                .containsOnly(replies.getFirst().json().path("id").asText());
    }

    @Test
    void refusesANeedThatNobodyKnows() throws Exception {
        assertProblem(submit("housing", "no-such-need", ""), 422, "caller.not-in-catalogue");
    }

    @Test
    void refusesWhatIsNotTheCallers() throws Exception {
        Reply mine = submit("civil-administration", "birth-record", "");
        String address = mine.headers().firstValue("Location").orElseThrow();

        assertProblem(client("loket-banjarmasin", "63.71").get(address), 404, "caller.not-found");
        assertProblem(
                submit(
                        client("loket-banjarmasin", "63.71"),
                        "k-" + UUID.randomUUID(),
                        body("housing", "unfit-housing", "")),
                403,
                "caller.region-not-allowed");
        assertProblem(counter.get("/v1/agencies/dukcapil/tasks"), 403, "caller.not-the-agency");
    }

    @Test
    void wantsToKnowWhichVersionIsMeant() throws Exception {
        String address = submit("civil-administration", "birth-record", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String cancellation = "{\"reason\": \"no-longer-needed\"}";

        assertProblem(post(counter, address + "/cancellation", cancellation), 428, "caller.precondition-missing");
        assertProblem(
                post(counter, address + "/cancellation", cancellation, "If-Match", "\"99\""),
                412,
                "caller.stale-version");

        Reply revoked = cancelAsItStands(address, cancellation);
        assertThat(revoked.json().path("status").asText()).isEqualTo("revoked");
        assertThat(task(revoked, 0).path("status").asText()).isEqualTo("cancelled");
        String version = revoked.headers().firstValue("ETag").orElseThrow();
        assertProblem(
                post(counter, address + "/cancellation", cancellation, "If-Match", version),
                409,
                "caller.illegal-transition");
    }

    @Test
    void keepsThePersonOutOfSight() throws Exception {
        submit("civil-administration", "birth-record", "");

        for (String table : List.of("referral", "referral_task", "referral_event", "idempotency", "scheduled_tasks")) {
            assertThat(database.queryForList("SELECT t::text FROM " + table + " t", String.class))
                    .noneMatch(row -> row.contains(BUDI) || row.contains("Akta hilang"));
        }
    }

    @Test
    void recordsEveryStepAndEveryLook() throws Exception {
        Reply taken = submit("civil-administration", "birth-record", "");
        counter.get(taken.headers().firstValue("Location").orElseThrow());

        assertThat(database.queryForList(
                        "SELECT event FROM audit_entry WHERE lookup_id = ?::uuid ORDER BY at, id",
                        String.class,
                        taken.json().path("id").asText()))
                .contains("referral.submitted", "referral.read");
        JsonNode id = taken.json().path("id");
        assertThat(new HubClient(port)
                        .trail("{\"subject\": {\"nik\": \"" + BUDI + "\"}}")
                        .json()
                        .path("accesses"))
                .filteredOn(access -> access.path("id").equals(id))
                .extracting(access -> access.path("event").asText())
                .contains("referral.submitted", "referral.read");
    }

    private Reply awaitReceived(String address, int place) {
        Callable<Optional<Reply>> look = () -> {
            Reply reply = counter.get(address);
            boolean received = task(reply, place).path("status").asText().equals("received");
            return received ? Optional.of(reply) : Optional.empty();
        };
        return await().atMost(Duration.ofSeconds(20))
                .until(look, Optional::isPresent)
                .orElseThrow();
    }

    private Reply cancelAsItStands(String address, String cancellation) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> {
                            String version = counter.get(address)
                                    .headers()
                                    .firstValue("ETag")
                                    .orElseThrow();
                            return post(counter, address + "/cancellation", cancellation, "If-Match", version);
                        },
                        reply -> reply.status() == 200);
    }

    private Reply submit(String sector, String category, String more) throws Exception {
        return submit(counter, UUID.randomUUID().toString(), body(sector, category, more));
    }

    private static String body(String sector, String category, String more) {
        return """
                {"subject": {"nik": "%s"}, "region": "33.14", %s
                 "need": {"sector": "%s", "category": "%s", "description": "Akta hilang"},
                 "priority": "urgent", "legalBasis": "PUBLIC_DUTY"}
                """.formatted(BUDI, more, sector, category);
    }

    private static Reply submit(HubClient client, String key, String body) throws Exception {
        return post(client, "/v1/referrals", body, "Idempotency-Key", key);
    }

    private static Reply post(HubClient client, String path, String body, String... headers) throws Exception {
        var request = client.to(path)
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", OFFICER)
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request);
    }

    private static List<String> kinds(Reply timeline) throws Exception {
        List<String> kinds = new ArrayList<>();
        timeline.json()
                .path("events")
                .forEach(event -> kinds.add(event.path("kind").asText()));
        return kinds;
    }

    private static JsonNode task(Reply reply, int place) throws Exception {
        return reply.json().path("tasks").path(place);
    }

    private static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
    }

    private HubClient client(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }
}
