package id.pandu.gateway;

import static id.pandu.gateway.ReferringClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Agencies that say that there is news. */
@Gateway
class CallbackIT {

    private static final String PATH = "/v1/agencies/dukcapil/callbacks";

    private final JdbcTemplate database;
    private final String message = "msg_" + UUID.randomUUID();
    private final String now = Long.toString(Instant.now().getEpochSecond());

    @LocalServerPort
    private int port;

    private ReferringClient counter;

    CallbackIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferringClient(port, "uji-" + UUID.randomUUID());
    }

    @Test
    void makesTheHubLookAtOnce() throws Exception {
        JsonNode task = receivedTask();
        var list = Gateway.Surroundings.TOWN.control().workList("dukcapil");
        list.act(task.path("nativeId").asText(), Map.of("status", "Diterima"));
        putOff(task);

        Reply taken = callBack(body(task), TestSecrets.shared().callbackSecret());

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> awaitedTask(task).path("status").asText().equals("accepted"));
    }

    @Test
    void believesNothingButTheId() throws Exception {
        JsonNode task = receivedTask();
        putOff(task);
        String body = "{\"taskId\": \"%s\", \"status\": \"completed\"}"
                .formatted(task.path("id").asText());

        assertThat(callBack(body, TestSecrets.shared().callbackSecret()).status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).until(() -> !isPutOff(task));
        assertThat(awaitedTask(task).path("status").asText()).isEqualTo("received");
    }

    @Test
    void isTakenOnce() throws Exception {
        JsonNode task = receivedTask();
        assertThat(callBack(body(task), TestSecrets.shared().callbackSecret()).status())
                .isEqualTo(202);
        putOff(task);

        assertProblem(callBack(body(task), TestSecrets.shared().callbackSecret()), 409, "caller.replayed");

        assertThat(isPutOff(task)).isTrue();
        assertThat(refusals()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "body", "message", "timestamp", "old", "early", "none", "two"})
    void isRefusedWhereItIsNotSignedWell(String flaw) throws Exception {
        JsonNode task = receivedTask();
        putOff(task);
        long before = forgeries();
        String secret = TestSecrets.shared().callbackSecret();
        String time = switch (flaw) {
            case "old" -> Long.toString(Long.parseLong(now) - 310);
            case "early" -> Long.toString(Long.parseLong(now) + 400);
            default -> now;
        };
        String signature = WebhookReceiver.sign(
                flaw.equals("secret") ? secret.replace("whsec_", "whsec_AAAA") : secret, message, time, body(task));
        var call = new HubClient(port)
                .bare(PATH)
                .header("Content-Type", "application/json")
                .header("webhook-id", flaw.equals("message") ? message + "x" : message)
                .header("webhook-timestamp", flaw.equals("timestamp") ? "1" + time : time)
                .POST(BodyPublishers.ofString(body(task) + (flaw.equals("body") ? " " : "")));
        if (!flaw.equals("none")) {
            call.header("webhook-signature", signature);
        }
        if (flaw.equals("two")) {
            call.header("webhook-signature", signature);
        }

        assertProblem(new HubClient(port).send(call), 401, "caller.unauthenticated");
        assertThat(isPutOff(task)).isTrue();
        assertThat(forgeries()).isEqualTo(before + 1);
    }

    @Test
    void isForTheAgencysOwnTasks() throws Exception {
        JsonNode other = counter.refer().at("/tasks/0");
        String secret = TestSecrets.shared().callbackSecret();

        assertProblem(callBack(body(other), secret), 404, "caller.not-found");
        assertThat(refusals()).isOne();
        assertProblem(
                callBack(PATH.replace("dukcapil", "perkim-sragen"), body(other), secret),
                401,
                "caller.unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"taskId\": 1}", "{\"taskId\": \"x\"}", "not json"})
    void isRefusedWhereItNamesNoTask(String body) throws Exception {
        assertProblem(callBack(body, TestSecrets.shared().callbackSecret()), 400, "caller.invalid-request");
    }

    private JsonNode receivedTask() throws Exception {
        JsonNode referral = counter.refer("civil-administration", "birth-record");
        String address = "/v1/referrals/" + referral.path("id").asText();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> counter.get(address)
                        .json()
                        .at("/tasks/0/status")
                        .asText()
                        .equals("received"));
        return counter.get(address).json().at("/tasks/0");
    }

    private JsonNode awaitedTask(JsonNode task) throws Exception {
        JsonNode mine = counter.get("/v1/referrals").json().at("/referrals/0/tasks/0");
        assertThat(mine.path("id")).isEqualTo(task.path("id"));
        return mine;
    }

    /** By itself the hub would not look for an hour. */
    private void putOff(JsonNode task) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.update(
                                "UPDATE scheduled_tasks SET execution_time = now() + interval '1 hour', version = version + 1"
                                        + " WHERE task_instance = ? AND NOT picked",
                                task.path("id").asText())
                        == 1);
    }

    private boolean isPutOff(JsonNode task) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT execution_time > now() + interval '30 minutes' FROM scheduled_tasks WHERE task_instance = ?",
                Boolean.class,
                task.path("id").asText()));
    }

    private long refusals() {
        Long found = database.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE event = 'callback.refused' AND organisation = 'agency-dukcapil'"
                        + " AND position(? IN convert_from(content, 'UTF8')) > 0",
                Long.class,
                trace());
        return found == null ? 0 : found;
    }

    private long forgeries() {
        Long found = database.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE event = 'callback.refused' AND organisation = 'anonymous'"
                        + " AND position('\"agency\":\"dukcapil\"' IN convert_from(content, 'UTF8')) > 0",
                Long.class);
        return found == null ? 0 : found;
    }

    private Reply callBack(String body, String secret) throws Exception {
        return callBack(PATH, body, secret);
    }

    private Reply callBack(String path, String body, String secret) throws Exception {
        var hub = new HubClient(port);
        return hub.send(hub.bare(path)
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace() + "-0000000000000001-01")
                .header("webhook-id", message)
                .header("webhook-timestamp", now)
                .header("webhook-signature", "v1,AAAA " + WebhookReceiver.sign(secret, message, now, body))
                .POST(BodyPublishers.ofString(body)));
    }

    private String trace() {
        return message.replaceAll("msg_|-", "");
    }

    private static String body(JsonNode task) {
        return "{\"taskId\": \"" + task.path("id").asText() + "\"}";
    }
}
