package id.pandu.gateway;

import static id.pandu.gateway.ReferralDesk.assertProblem;
import static id.pandu.gateway.ReferralDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the owner of a referral does besides sending it: drafts, doubles, and calls that are made twice. */
@Gateway
class ReferralOwnerIT {

    @LocalServerPort
    private int port;

    private ReferralDesk counter;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferralDesk(port, "loket-sragen", "33.14");
    }

    @Test
    void endsADoubleWithALinkToWhatGoesOn() throws Exception {
        Reply first = counter.submit("social-economic", "violence", "");
        Reply second = counter.submit("social-economic", "violence", "");
        String address = "/v1/referrals/" + id(second);
        String wish = "{\"reason\": \"duplicate\", \"duplicateOf\": \"%s\"}";

        assertProblem(cancel(second, "{\"reason\": \"duplicate\"}"), 400, "caller.invalid-request");
        assertProblem(
                cancel(second, wish.replace("duplicate\"", "other\"").formatted(id(first))),
                400,
                "caller.invalid-request");
        assertProblem(cancel(second, wish.formatted(id(second))), 422, "caller.unknown-referral");
        assertProblem(cancel(second, wish.formatted("RJK-3314-20261126-000000")), 422, "caller.unknown-referral");
        Reply ended = cancel(second, wish.formatted(first.json().path("number").asText()));

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        Reply mine = counter.get(address);
        assertThat(mine.json().path("status").asText()).isEqualTo("revoked");
        assertProblem(cancel(first, wish.formatted(id(second))), 422, "caller.unknown-referral");
        assertThat(mine.json().path("replacedBy").asText()).isEqualTo(id(first));
        assertThat(counter.get(address + "/timeline").text()).contains("\"replacedBy\":\"" + id(first));
    }

    @Test
    void keepsADraftUntilItsOwnerSendsIt() throws Exception {
        Reply draft = counter.submit("civil-administration", "birth-record", "\"draft\": true,");
        assertThat(draft.json().path("status").asText()).isEqualTo("draft");
        assertThat(draft.json().path("tasks")).isEmpty();
        assertThat(draft.json().at("/waitsFor/owner").asText()).isEqualTo("loket-sragen");
        assertProblem(
                new ReferralDesk(port, "operator", "*")
                        .act(
                                "/v1/worklist/referrals/" + id(draft) + "/assignment",
                                draft,
                                "{\"agency\": \"dukcapil\", \"service\": \"birth-record\"}"),
                409,
                "caller.illegal-transition");

        Reply sent = counter.act("/v1/referrals/" + id(draft) + "/resubmission", draft, "{}");

        assertThat(sent.json().path("status").asText()).as(sent.text()).isEqualTo("active");
        assertThat(sent.json().at("/tasks/0/agency").asText()).isEqualTo("dukcapil");
        Reply other = counter.submit("civil-administration", "birth-record", "\"draft\": true,");
        assertThat(cancel(other, "{\"reason\": \"no-longer-needed\"}")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("revoked");
    }

    @Test
    void givesTheFirstAnswerAlsoWhenTheConsentHasEndedSince() throws Exception {
        String consent = "rujukan-" + UUID.randomUUID();
        counter.post("/v1/consents", """
                        {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["identity"],
                         "purposes": ["service-referral"], "expires": "%s"}
                        """.formatted(
                consent, ReferralDesk.BUDI, OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(1))));
        String key = UUID.randomUUID().toString();
        String body = counter.body(
                "civil-administration", "birth-record", "CONSENT", "\"consentReference\": \"%s\",".formatted(consent));
        Reply first = counter.submitAs(key, body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);

        counter.post("/v1/consents/" + consent + "/withdrawal", "");

        assertProblem(counter.submitAs(UUID.randomUUID().toString(), body), 403, "caller.consent-withdrawn");
        Reply again = counter.submitAs(key, body);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
        assertProblem(counter.submitAs(key, body.replace("urgent", "routine")), 409, "caller.idempotency-key-reused");
    }

    @Test
    void stopsWhatRestsOnAConsentAsSoonAsItIsWithdrawn() throws Exception {
        String consent = "rujukan-" + UUID.randomUUID();
        counter.post("/v1/consents", """
                        {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["identity"],
                         "purposes": ["service-referral"], "expires": "%s"}
                        """.formatted(
                consent, ReferralDesk.BUDI, OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(1))));
        String body =
                counter.body("housing", "unfit-housing", "CONSENT", "\"consentReference\": \"%s\",".formatted(consent));
        String id = id(counter.submitAs(UUID.randomUUID().toString(), body));
        String waiting = id(counter.submitAs(
                UUID.randomUUID().toString(),
                counter.body(
                        "social-economic", "violence", "CONSENT", "\"consentReference\": \"%s\",".formatted(consent))));
        counter.awaitTask(id, "received");

        counter.post("/v1/consents/" + consent + "/withdrawal", "");

        Reply stopped = counter.awaitTask(id, "cancelled");
        assertThat(stopped.json().path("status").asText()).isEqualTo("revoked");
        assertThat(stopped.json().path("statusReason").asText()).isEqualTo("caller.consent-withdrawn");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counter.get("/v1/referrals/" + waiting)
                                .json()
                                .path("status")
                                .asText())
                        .isEqualTo("revoked"));
    }

    private Reply cancel(Reply seen, String wish) throws Exception {
        return counter.act("/v1/referrals/" + id(seen) + "/cancellation", seen, wish);
    }
}
