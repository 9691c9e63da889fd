package id.pandu.gateway;

import static id.pandu.gateway.ReferralDesk.assertProblem;
import static id.pandu.gateway.ReferralDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agency that calls us: it moves its own tasks by the rules, and is told nothing personal of those that are over. */
@Gateway
class AgencyInboxIT {

    @LocalServerPort
    private int port;

    private ReferralDesk counter;
    private ReferralDesk housing;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferralDesk(port, "loket-sragen", "33.14");
        housing = new ReferralDesk(port, "agency-perkim-sragen", "33.14");
    }

    @Test
    void letsTheAgencyRejectAndCompleteItsTasks() throws Exception {
        String referral = id(counter.submit("housing", "unfit-housing", ""));
        Reply received = awaitReceived(referral, 0);
        String first = transitions(received, 0);

        Reply bare = housing.act(first, received, "{\"to\": \"rejected\"}");
        assertThat(bare.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
        assertProblem(
                new ReferralDesk(port, "agency-perkim-berau", "64.03").act(first, received, "{\"to\": \"accepted\"}"),
                404,
                "caller.not-found");
        Reply rejected = housing.act(first, received, "{\"to\": \"rejected\", \"reason\": \"not-eligible\"}");
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);
        assertProblem(housing.act(first, received, "{\"to\": \"accepted\"}"), 412, "caller.stale-version");

        Reply next = awaitReceived(referral, 1);
        assertProblem(housing.act(first, next, "{\"to\": \"accepted\"}"), 409, "caller.illegal-transition");
        assertThat(task(next, 1).path("service")).isNotEqualTo(task(next, 0).path("service"));
        assertThat(housing.act(transitions(next, 1), next, """
                        {"to": "completed", "outcome": {"on": "2026-11-26", "services": ["rtlh-repair"],
                         "goods": [{"item": "wheelchair", "quantity": 1}]}}
                        """).status()).isEqualTo(200);
        Reply completed = counter.get("/v1/referrals/" + referral);
        assertThat(completed.json().path("status").asText()).isEqualTo("completed");
        assertThat(task(completed, 1).at("/outcome/goods/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void tellsNothingPersonalOfATaskThatIsOver() throws Exception {
        String referral = id(counter.submit("housing", "unfit-housing", ""));
        Reply received = awaitReceived(referral, 0);
        assertThat(inInbox("received", referral).at("/subject/nik").asText()).isEqualTo(ReferralDesk.BUDI);

        housing.act(transitions(received, 0), received, "{\"to\": \"rejected\", \"reason\": \"wrong-agency\"}");

        JsonNode over = inInbox("rejected", referral);
        assertThat(over.path("number").asText()).isNotEmpty();
        assertThat(over.has("subject") || over.has("need") || over.has("whereabouts"))
                .isFalse();
    }

    private JsonNode inInbox(String status, String referral) throws Exception {
        return housing.get("/v1/agencies/perkim-sragen/tasks?limit=200&status=" + status)
                .json()
                .path("tasks")
                .valueStream()
                .filter(item -> item.path("referralId").asText().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private Reply awaitReceived(String referral, int place) {
        Callable<Optional<Reply>> look = () -> {
            Reply reply = counter.get("/v1/referrals/" + referral);
            boolean received = task(reply, place).path("status").asText().equals("received");
            return received ? Optional.of(reply) : Optional.empty();
        };
        return await().atMost(Duration.ofSeconds(20))
                .until(look, Optional::isPresent)
                .orElseThrow();
    }

    private static String transitions(Reply reply, int place) throws Exception {
        return "/v1/referrals/" + id(reply) + "/tasks/"
                + task(reply, place).path("id").asText() + "/transitions";
    }

    private static JsonNode task(Reply reply, int place) throws Exception {
        return reply.json().path("tasks").path(place);
    }
}
