package id.pandu.gateway;

import static id.pandu.gateway.ReferralDesk.assertProblem;
import static id.pandu.gateway.ReferralDesk.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.PostgresCluster;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the owner of a referral does besides sending it: drafts, doubles, and calls that are made twice. */
@Gateway
class ReferralOwnerIT {

    private static final String NAMED = "{\"name\": \"Budi Uji\", \"birthDate\": \"1990-04-09\", \"gender\": \"MALE\"}";
    private static final HubDatabase DATABASE = HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu");

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
    void neverEndsTwoForEachOthersSake() throws Exception {
        Reply first = counter.submit("social-economic", "violence", "");
        Reply second = counter.submit("social-economic", "violence", "");
        String wish = "{\"reason\": \"duplicate\", \"duplicateOf\": \"%s\"}";
        CompletableFuture<Reply> one;
        CompletableFuture<Reply> other;
        try (Connection locked = locked(first, second)) {
            one = cancelling(first, wish.formatted(id(second)));
            other = cancelling(second, wish.formatted(id(first)));
            await().atMost(Duration.ofSeconds(4))
                    .until(() -> DATABASE.number("SELECT count(*) FROM pg_locks WHERE NOT granted") >= 2);
            locked.rollback();
        }

        List<Reply> answers = List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS));
        assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        assertThat(List.of(
                        counter.get("/v1/referrals/" + id(first))
                                .json()
                                .path("status")
                                .asText(),
                        counter.get("/v1/referrals/" + id(second))
                                .json()
                                .path("status")
                                .asText()))
                .containsOnlyOnce("revoked");
    }

    @Test
    void saysWhoAResidentIsOnlyWhileThatMatters() throws Exception {
        Reply ended = cancel(unidentified("PUBLIC_DUTY", ""), "{\"reason\": \"no-longer-needed\"}");
        assertProblem(identify(ended), 409, "caller.illegal-transition");

        String consent = consent(NAMED);
        Reply draft = unidentified("CONSENT", "\"draft\": true, \"consentReference\": \"%s\",".formatted(consent));
        withdrawnUnnoticed(consent);
        assertProblem(identify(draft), 403, "caller.consent-withdrawn");

        Reply identified = identify(unidentified("PUBLIC_DUTY", ""));
        assertThat(identified.json().at("/subject/nik").asText())
                .as(identified.text())
                .isEqualTo(ReferralDesk.BUDI);
    }

    @Test
    void takesNoNoteThatDoesNotFit() throws Exception {
        Reply draft = counter.submit("civil-administration", "birth-record", "\"draft\": true,");
        String path = "/v1/referrals/" + id(draft) + "/resubmission";

        Reply refused = counter.act(path, draft, "{\"note\": \"%s\"}".formatted("a".repeat(4000)));
        assertProblem(refused, 400, "caller.invalid-request");
        assertThat(refused.json().at("/errors/0").toString()).contains("/note", "maxLength");
        Reply taken = counter.act(path, draft, "{\"note\": \"%s\"}".formatted("a".repeat(3900)));

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().at("/need/description").asText()).endsWith("a".repeat(3900));
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
        String consent = consent("{\"nik\": \"" + ReferralDesk.BUDI + "\"}");
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
        String consent = consent("{\"nik\": \"" + ReferralDesk.BUDI + "\"}");
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

    /** Withdraws a consent before anything that rests on it is ended, which otherwise follows at once. */
    private static void withdrawnUnnoticed(String consent) throws Exception {
        DATABASE.execute(
                PostgresCluster.SUPERUSER,
                "UPDATE consent SET withdrawn_at = now() WHERE reference = '" + consent + "'");
    }

    /** The reference of a resident's consent. */
    private String consent(String subject) throws Exception {
        String reference = "rujukan-" + UUID.randomUUID();
        counter.post("/v1/consents", """
                {"reference": "%s", "subject": %s, "facets": ["identity"], "purposes": ["service-referral"], "expires": "%s"}
                """.formatted(
                        reference, subject, OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(1))));
        return reference;
    }

    /** A referral of somebody whose NIK nobody knows. */
    private Reply unidentified(String basis, String more) throws Exception {
        String body = counter.body("social-economic", "violence", basis, more)
                .replace("{\"nik\": \"" + ReferralDesk.BUDI + "\"}", NAMED);
        Reply reply = counter.submitAs(UUID.randomUUID().toString(), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private Reply identify(Reply seen) throws Exception {
        return counter.act(
                "/v1/referrals/" + id(seen) + "/identification", seen, "{\"nik\": \"" + ReferralDesk.BUDI + "\"}");
    }

    private CompletableFuture<Reply> cancelling(Reply seen, String wish) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return cancel(seen, wish);
            } catch (Exception fault) {
                throw new CompletionException(fault);
            }
        });
    }

    /** Nobody can change these meanwhile, though everybody can read them. */
    private static Connection locked(Reply first, Reply second) throws Exception {
        Connection connection = DATABASE.connect(HubDatabase.OWNER);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT FROM referral WHERE id IN ('%s', '%s') FOR UPDATE".formatted(id(first), id(second)));
        }
        return connection;
    }

    private Reply cancel(Reply seen, String wish) throws Exception {
        return counter.act("/v1/referrals/" + id(seen) + "/cancellation", seen, wish);
    }
}
