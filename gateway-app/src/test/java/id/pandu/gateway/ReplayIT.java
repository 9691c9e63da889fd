package id.pandu.gateway;

import static id.pandu.gateway.ReferralDesk.assertProblem;
import static id.pandu.gateway.ReferralDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks that nothing came of are shown, selected, and tried again. */
@Gateway
class ReplayIT {

    private static final String REPLAYS = "/v1/worklist/replays";
    private static final String AT_BERAU = "{\"agency\": \"dinsos-berau\", \"region\": \"64.03\"}";

    private final TownControl town = Gateway.Surroundings.TOWN.control();
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private ReferralDesk counter;
    private ReferralDesk operator;

    ReplayIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        town.clear();
        counter = new ReferralDesk(port, "loket-berau", "64.03");
        operator = new ReferralDesk(port, "operator", "*");
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @Test
    void triesTasksAgainThatNothingCameOf() throws Exception {
        town.fault("dinsos-berau", "http-503");
        Reply one = counter.submit("food", "food-shortage", "");
        Reply other = counter.submit("food", "food-shortage", "");
        JsonNode preview = awaitPreview(AT_BERAU, 2);
        assertThat(preview.at("/agencies/0/agency").asText()).isEqualTo("dinsos-berau");
        assertThat(preview.at("/tasks/0/attempts").asInt()).isPositive();
        assertThat(preview.at("/tasks/0/failures").asInt()).isPositive();
        assertThat(preview.toString()).contains(id(one), id(other)).doesNotContain(ReferralDesk.BUDI);
        String selection = preview.path("selection").asText();
        String request = "{\"selection\": \"%s\", \"perMinute\": 600}".formatted(selection);
        postpone(one, other);
        town.clear();

        assertProblem(operator.postAs("somebody.else", REPLAYS, request), 409, "caller.stale-selection");
        Reply replayed = operator.post(REPLAYS, request);

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        assertThat(replayed.json().path("scheduled").asInt()).isEqualTo(2);
        counter.awaitTask(id(one), "received");
        counter.awaitTask(id(other), "received");
        assertProblem(operator.post(REPLAYS, request), 409, "caller.stale-selection");
        assertThat(database.queryForObject(
                        "SELECT count(*) FROM audit_entry WHERE event = 'tasks.replayed' AND convert_from(content, 'UTF8') LIKE ?",
                        Integer.class,
                        "%" + selection + "%"))
                .isEqualTo(1);
    }

    @Test
    void makesALostJobAnewAndSelectsNothingElse() throws Exception {
        town.fault("dinsos-berau", "http-503");
        Reply lost = counter.submit("food", "food-shortage", "");
        String task = lost.json().at("/tasks/0/id").asText();
        String ids = "{\"taskIds\": [\"%s\"]}".formatted(task);
        awaitPreview(ids, 1);
        await().until(() ->
                database.update("DELETE FROM scheduled_tasks WHERE task_instance = ? AND NOT picked", task) == 1);
        town.clear();

        assertThat(preview(operator, "{\"taskIds\": [\"%s\"], \"waitReason\": \"intake\"}".formatted(task))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(preview(new ReferralDesk(port, "operator", "63.71"), ids)
                        .path("count")
                        .asInt())
                .isZero();
        String selection = preview(operator, ids).path("selection").asText();
        Reply replayed = operator.post(REPLAYS, "{\"selection\": \"%s\"}".formatted(selection));

        assertThat(replayed.json().path("scheduled").asInt())
                .as(replayed.text())
                .isEqualTo(1);
        counter.awaitTask(id(lost), "received");
    }

    @Test
    void takesAnEmptySelectionAndRefusesANonsensicalOne() throws Exception {
        JsonNode preview = preview(operator, "{\"authoredBefore\": \"2020-01-01T00:00:00Z\"}");
        assertThat(preview.path("count").asInt()).isZero();

        Reply replayed = operator.post(
                REPLAYS,
                "{\"selection\": \"%s\"}".formatted(preview.path("selection").asText()));

        assertThat(replayed.json().path("scheduled").asInt())
                .as(replayed.text())
                .isZero();
        assertThat(replayed.json().has("lastAt")).isFalse();
        assertProblem(
                operator.post(REPLAYS, "{\"selection\": \"%s\"}".formatted(UUID.randomUUID())),
                409,
                "caller.stale-selection");
        assertProblem(
                operator.post(REPLAYS, "{\"selection\": \"%s\", \"perMinute\": 601}".formatted(UUID.randomUUID())),
                400,
                "caller.invalid-request");
    }

    /** Long enough that nothing but a replay brings them back. */
    private void postpone(Reply... referrals) {
        for (Reply referral : referrals) {
            await().atMost(Duration.ofSeconds(20)).until(() -> postponed(referral) == 1);
        }
    }

    private int postponed(Reply referral) throws Exception {
        return database.update(
                "UPDATE scheduled_tasks SET execution_time = now() + interval '1 hour', version = version + 1"
                        + " WHERE task_instance = ? AND NOT picked",
                referral.json().at("/tasks/0/id").asText());
    }

    private JsonNode awaitPreview(String wish, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> preview(operator, wish),
                        preview -> preview.path("count").asInt() == count);
    }

    private static JsonNode preview(ReferralDesk desk, String wish) throws Exception {
        Reply reply = desk.post(REPLAYS + "/preview", wish);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
