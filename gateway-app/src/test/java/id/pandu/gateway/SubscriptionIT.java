package id.pandu.gateway;

import static id.pandu.gateway.ReferringClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.keys.RotatingColumn.Stored;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.DeliveryStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may have events delivered, and where to; nothing is delivered here. */
@Gateway
class SubscriptionIT {

    /** Nobody listens there. */
    private static final String URL = "http://127.0.0.1:1024/pandu";

    private final JdbcTemplate database;
    private final ColumnCipher cipher;
    private final RotatingColumn secrets;
    private final DeliveryStore deliveries;
    private final String organisation = "uji-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    private ReferringClient counter;

    SubscriptionIT(
            @Autowired JdbcTemplate database,
            @Autowired ColumnCipher cipher,
            @Autowired @Qualifier("webhookSecrets") RotatingColumn secrets,
            @Autowired DeliveryStore deliveries) {
        this.database = database;
        this.cipher = cipher;
        this.secrets = secrets;
        this.deliveries = deliveries;
    }

    @BeforeEach
    void connect() {
        counter = new ReferringClient(port, organisation);
    }

    @AfterEach
    void close() throws Exception {
        counter.unsubscribe();
    }

    @Test
    void belongsToItsOrganisation() throws Exception {
        JsonNode subscription = subscribe();
        var other = new ReferringClient(port, "uji-" + UUID.randomUUID());

        assertThat(other.get("/v1/subscriptions").json().path("subscriptions")).isEmpty();
        for (String act : List.of("/secret-rotation", "/activation")) {
            assertProblem(other.post(path(subscription) + act), 404, "caller.not-found");
        }
        assertProblem(
                other.post(path(subscription) + "/replays", "{\"after\": \"2026-11-26T00:00:00Z\"}"),
                404,
                "caller.not-found");
        assertProblem(other.get(path(subscription)), 404, "caller.not-found");
        assertProblem(other.delete(path(subscription)), 404, "caller.not-found");
        assertThat(counter.delete(path(subscription)).status()).isEqualTo(200);
        assertProblem(counter.get(path(subscription)), 404, "caller.not-found");
        assertThat(events()).containsExactly("subscription.changed", "subscription.changed");
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.1/, public-address",
        "https://169.254.169.254/latest/meta-data/, public-address",
        "https://[fd00:ec2::254]/, public-address",
        "https://[::ffff:192.168.0.1]/, public-address",
        "https://2852039166/, format",
        "https://0xa9fea9fe/, format",
        "https://0251.0376.0251.0376/, format",
        "https://user:secret@127.0.0.1:8443/, no-user-name",
        "https://127.0.0.1:22/, port",
        "ftp://127.0.0.1/, pattern",
        "https://127.0.0.1/3314100904129994, pattern",
    })
    void refusesAddressesThatLeadInside(String url, String keyword) throws Exception {
        Reply reply = counter.post("/v1/subscriptions", "{\"url\": \"" + url + "\"}");

        assertThat(reply.status()).isBetween(400, 422);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/url");
        assertThat(reply.json().at("/errors/0/keyword").asText()).isEqualTo(keyword);
        assertThat(counter.get("/v1/subscriptions").json().path("subscriptions"))
                .isEmpty();
        assertThat(events()).isEqualTo(reply.status() == 422 ? List.of("subscription.refused") : List.of());
    }

    @Test
    void areAtMostTwenty() throws Exception {
        for (int number = 0; number < 20; number++) {
            subscribe();
        }

        assertProblem(create(), 409, "caller.too-many-subscriptions");
    }

    @Test
    void keepsSecretsOutOfSight() throws Exception {
        String secret = subscribe().path("secret").asText().substring("whsec_".length());

        assertThat(database.queryForList("SELECT encode(secret, 'escape') FROM webhook_secret", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
    }

    /** Two nodes may deliver for a moment, or somebody replays meanwhile. */
    @Test
    void moveOnOnlyFromWhereTheyStand() throws Exception {
        UUID id = UUID.fromString(subscribe().path("id").asText());
        EventCursor stood = deliveries.find(id).orElseThrow().cursor();
        var next = new EventCursor(stood.transaction() + 1, 1);

        assertThat(deliveries.delivered(id, next, stood, Instant.now())).isFalse();
        assertThat(deliveries.passedOver(id, next, stood)).isFalse();
        assertThat(deliveries.find(id).orElseThrow().standing().lastSuccess()).isNull();
        assertThat(deliveries.delivered(id, stood, next, Instant.now())).isTrue();
        assertThat(deliveries.delivered(id, stood, next, Instant.now())).isFalse();
    }

    @Test
    void followsTheRotationOfKeys() throws Exception {
        String secret = subscribe().path("secret").asText();
        Stored old = secrets.olderThan("another", null, 1000).stream()
                .filter(stored ->
                        cipher.decrypt(stored.context(), stored.value()).equals(secret))
                .findFirst()
                .orElseThrow();
        byte[] anew = cipher.encrypt(old.context(), secret);

        secrets.replace(old, anew);
        secrets.replace(old, cipher.encrypt(old.context(), "late"));

        assertThat(database.queryForObject(
                        "SELECT secret FROM webhook_secret WHERE id = ?::uuid", byte[].class, old.row()))
                .isEqualTo(anew);
        assertThat(secrets.olderThan(cipher.currentKeyId(), null, 1000)).isEmpty();
    }

    private List<String> events() {
        return database.queryForList(
                "SELECT event FROM audit_entry WHERE organisation = ? ORDER BY at, id", String.class, organisation);
    }

    private JsonNode subscribe() throws Exception {
        Reply created = create();
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json();
    }

    private Reply create() throws Exception {
        return counter.post("/v1/subscriptions", "{\"url\": \"" + URL + "\"}");
    }

    private static String path(JsonNode subscription) {
        return "/v1/subscriptions/" + subscription.path("id").asText();
    }
}
