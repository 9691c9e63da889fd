package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.gateway.WebhookReceiver.Received;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events at the receivers of organisations, each test as an organisation of its own. */
@Gateway
class WebhookIT {

    private static final List<String> FIRST_STEPS =
            List.of("id.pandu.referral.submitted", "id.pandu.task.requested", "id.pandu.task.received");

    private final JdbcTemplate database;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final String organisation = "uji-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    private ReferringClient counter;

    WebhookIT(@Autowired JdbcTemplate database) throws IOException {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferringClient(port, organisation);
    }

    @AfterEach
    void close() throws Exception {
        counter.unsubscribe();
        receiver.close();
    }

    @Test
    void deliversEveryStepInOrderAndSigned() throws Exception {
        JsonNode subscription = subscribe("");
        JsonNode referral = counter.refer();

        awaitTypes(FIRST_STEPS);

        String secret = subscription.path("secret").asText();
        assertThat(receiver.received()).allSatisfy(message -> {
            assertThat(message.isSignedBy(secret)).isTrue();
            assertThat(message.isSignedBy(TestSecrets.shared().callbackSecret()))
                    .isFalse();
            assertThat(message.contentType()).startsWith("application/cloudevents+json");
            assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            JsonNode event = message.json();
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("id").asText()).isEqualTo(message.id());
            assertThat(event.path("source").asText()).isEqualTo("https://pandu.id/hub");
            assertThat(event.path("subject")).isEqualTo(referral.path("id"));
            assertThat(event.at("/data/number")).isEqualTo(referral.path("number"));
            assertThat(message.body()).doesNotContain(ReferringClient.BUDI);
        });
        assertThat(receiver.received().getLast().json().at("/data/agency").asText())
                .isEqualTo("perkim-sragen");
        await().untilAsserted(() -> {
            JsonNode stands = subscription(subscription);
            assertThat(stands.has("lastSuccess")).isTrue();
            assertThat(stands.has("waitingSince")).isFalse();
            assertThat(stands.has("secret")).isFalse();
        });
    }

    @Test
    void deliversOnlyWhatIsWanted() throws Exception {
        subscribe("\"kinds\": [\"task.received\", \"referral.\"],");
        counter.refer();

        awaitTypes(List.of("id.pandu.referral.submitted", "id.pandu.task.received"));
    }

    @Test
    void sendsAgainUnderTheSameIdUntilItIsTaken() throws Exception {
        JsonNode subscription = subscribe("");
        receiver.answer(500, 503);
        counter.refer();

        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.received().size() == 5);

        List<Received> received = receiver.received();
        assertThat(received.subList(0, 3))
                .extracting(Received::id)
                .containsOnly(received.getFirst().id());
        assertThat(received.subList(2, 5)).extracting(Received::type).isEqualTo(FIRST_STEPS);
        assertThat(ids(received)).hasSize(3);
        await().untilAsserted(() ->
                assertThat(subscription(subscription).path("failures").asInt()).isZero());
    }

    @Test
    void signsWithBothSecretsAfterARotation() throws Exception {
        JsonNode subscription = subscribe("");
        Reply rotated = counter.post(path(subscription) + "/secret-rotation");
        counter.refer();

        awaitTypes(FIRST_STEPS);

        assertThat(rotated.json().path("olderSecretUntil").asText()).isNotEmpty();
        assertThat(receiver.received()).allSatisfy(message -> {
            assertThat(message.signature().split(" ")).hasSize(2);
            assertThat(message.isSignedBy(subscription.path("secret").asText())).isTrue();
            assertThat(message.isSignedBy(rotated.json().path("secret").asText()))
                    .isTrue();
        });
    }

    @Test
    void deliversAgainFromAPlaceOrATime() throws Exception {
        Instant before = Instant.now().minusSeconds(5);
        JsonNode subscription = subscribe("");
        counter.refer();
        awaitTypes(FIRST_STEPS);
        String first = counter.get("/v1/events?limit=1").json().path("next").asText();

        assertThat(counter.post(path(subscription) + "/replays", "{\"after\": \"" + first + "\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.received().size() == 5);
        assertThat(receiver.types().subList(3, 5)).isEqualTo(FIRST_STEPS.subList(1, 3));

        counter.post(path(subscription) + "/replays", "{\"after\": \"" + before + "\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.received().size() == 8);
        assertThat(receiver.types().subList(5, 8)).isEqualTo(FIRST_STEPS);
        assertThat(ids(receiver.received())).hasSize(3);
    }

    @Test
    void endsWhereTheReceiverIsGoneAndGoesOnWhenEnabled() throws Exception {
        JsonNode subscription = subscribe("");
        receiver.answer(410);
        counter.refer();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> subscription(subscription).path("status").asText().equals("disabled"));

        assertThat(new HubClient(port)
                        .get("/v1/worklist/notices?kind=webhook-disabled")
                        .json()
                        .path("notices"))
                .anyMatch(notice -> notice.path("organisation").asText().equals(organisation));
        counter.post(path(subscription) + "/activation");

        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.received().size() == 4);
        assertThat(receiver.types().subList(1, 4)).isEqualTo(FIRST_STEPS);
        assertThat(database.queryForList(
                        "SELECT event FROM audit_entry WHERE organisation = 'hub' AND position(? IN convert_from(content, 'UTF8')) > 0",
                        String.class,
                        subscription.path("id").asText()))
                .containsExactly("subscription.disabled");
    }

    private void awaitTypes(List<String> types) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(receiver.types()).isEqualTo(types));
    }

    private JsonNode subscribe(String more) throws Exception {
        Reply created = create(more);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().path("secret").asText()).startsWith("whsec_");
        return created.json();
    }

    private Reply create(String more) throws Exception {
        return counter.post("/v1/subscriptions", "{" + more + "\"url\": \"" + receiver.url() + "\"}");
    }

    private JsonNode subscription(JsonNode subscription) throws Exception {
        return counter.getChecked(path(subscription)).json();
    }

    private static Set<String> ids(List<Received> received) {
        return received.stream().map(Received::id).collect(Collectors.toSet());
    }

    private static String path(JsonNode subscription) {
        return "/v1/subscriptions/" + subscription.path("id").asText();
    }
}
