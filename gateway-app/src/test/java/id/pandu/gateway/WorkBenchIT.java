package id.pandu.gateway;

import static id.pandu.gateway.ReferralDesk.assertProblem;
import static id.pandu.gateway.ReferralDesk.id;
import static id.pandu.gateway.ReferralDesk.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people of the operator's do where no rule carries a referral on. */
@Gateway
class WorkBenchIT {

    private static final String WORKLIST = "/v1/worklist/referrals/";
    private static final String PROTECTOR = "{\"agency\": \"uptdppa-sragen\", \"service\": \"violence-protection\"}";

    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private ReferralDesk counter;
    private ReferralDesk operator;
    private ReferralDesk elsewhere;

    WorkBenchIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferralDesk(port, "loket-sragen", "33.14");
        operator = new ReferralDesk(port, "operator", "*");
        elsewhere = new ReferralDesk(port, "operator", "63.71");
    }

    @Test
    void letsAPersonSendAProtectedCaseToWhomNoRuleWould() throws Exception {
        Reply waiting = counter.submit("social-economic", "violence", "");
        assertThat(waiting.json().at("/waitsFor/reason").asText()).isEqualTo("protection");
        assertThat(waiting.json().at("/waitsFor/actions/0").asText()).isEqualTo("assignReferral");
        String assignment = WORKLIST + id(waiting) + "/assignment";

        Reply candidates = operator.get(WORKLIST + id(waiting) + "/candidates");
        assertThat(candidates.json().at("/candidates/0/verdict").asText()).isEqualTo("protected");
        assertThat(candidates.text()).contains("uptdppa-sragen").doesNotContain(ReferralDesk.BUDI);

        Reply sent = operator.act(assignment, waiting, PROTECTOR.replace("}", ", \"note\": \"Sudah dihubungi\"}"));

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.json().path("status").asText()).isEqualTo("active");
        assertThat(sent.json().at("/tasks/0/agency").asText()).isEqualTo("uptdppa-sragen");
        assertThat(sent.json().at("/need/description").asText()).contains("Sudah dihubungi");
        assertThat(sent.json().has("waitsFor")).isFalse();
        assertThat(events(id(waiting))).contains("operator/oki.petugas task.requested");
        assertProblem(
                operator.act(assignment, counter.awaitTask(id(waiting), "received"), PROTECTOR),
                409,
                "caller.illegal-transition");
    }

    @Test
    void refusesToSendWhereNobodyWaits() throws Exception {
        Reply waiting = counter.submit("social-economic", "violence", "");
        String assignment = WORKLIST + id(waiting) + "/assignment";

        assertProblem(operator.post(assignment, PROTECTOR), 428, "caller.precondition-missing");
        assertProblem(operator.post(assignment, PROTECTOR, "If-Match", "\"9\""), 412, "caller.stale-version");
        assertProblem(
                operator.act(assignment, waiting, PROTECTOR.replace("violence-protection", "rtlh-repair")),
                422,
                "caller.not-offered");
        assertProblem(elsewhere.act(assignment, waiting, PROTECTOR), 404, "caller.not-found");
        Reply stranded = counter.submit("social-economic", "no-job", "");
        assertProblem(
                operator.act(
                        WORKLIST + id(stranded) + "/assignment",
                        stranded,
                        "{\"agency\": \"disnaker-sragen\", \"service\": \"kartu-prakerja\"}"),
                422,
                "caller.agency-out-of-reach");

        assertThat(counter.get("/v1/referrals/" + id(waiting)).json()).isEqualTo(waiting.json());
        assertThat(audited(id(waiting))).contains("referral.refused");
    }

    @Test
    void goesOnBeingForAPersonAfterAProtectorHasDeclined() throws Exception {
        Reply waiting = counter.submit("social-economic", "violence", "");
        String id = id(waiting);
        operator.act(WORKLIST + id + "/assignment", waiting, PROTECTOR);
        Reply received = counter.awaitTask(id, "received");
        String transitions = "/v1/referrals/" + id + "/tasks/"
                + received.json().at("/tasks/0/id").asText() + "/transitions";
        var agency = new ReferralDesk(port, "agency-uptdppa-sragen", "33.14");
        String known = "{\"to\": \"rejected\", \"reason\": \"%s\", \"duplicateOf\": \"UPTD/2026/17\"}";

        assertProblem(agency.act(transitions, received, known.formatted("no-capacity")), 400, "caller.invalid-request");
        assertThat(agency.act(transitions, received, known.formatted("duplicate"))
                        .status())
                .isEqualTo(200);

        Reply declined = counter.client().get("/v1/referrals/" + id);
        assertThat(declined.json().at("/waitsFor/reason").asText()).isEqualTo("duplicate");
        assertThat(declined.json().at("/waitsFor/actions/0").asText()).isEqualTo("cancelReferral");
        assertThat(declined.json().at("/tasks/0/duplicateOf").asText()).isEqualTo("UPTD/2026/17");
        Reply again = counter.act("/v1/referrals/" + id + "/resubmission", declined, "{}");
        assertThat(again.json().at("/waitsFor/reason").asText()).isEqualTo("protection");
    }

    @Test
    void leavesAnAgencyThatCallsUsInPeace() throws Exception {
        Reply waiting = counter.submit("social-economic", "violence", "");
        operator.act(WORKLIST + id(waiting) + "/assignment", waiting, PROTECTOR);
        String task = counter.awaitTask(id(waiting), "received")
                .json()
                .at("/tasks/0/id")
                .asText();

        await().atMost(Duration.ofSeconds(20)).until(() -> isLeftFor(task, "30 minutes"));
    }

    private boolean isLeftFor(String task, String interval) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT execution_time > now() + ?::interval FROM scheduled_tasks WHERE task_instance = ?",
                Boolean.class,
                interval,
                task));
    }

    @Test
    void showsAnOfficerTheWholeReferralAndRecordsIt() throws Exception {
        String id = id(counter.submit("social-economic", "violence", ""));

        assertThat(operator.get(WORKLIST + id).json().at("/subject/nik").asText())
                .isEqualTo(ReferralDesk.BUDI);

        assertThat(audited(id)).contains("referral.read");
        assertProblem(operator.client().get(WORKLIST + id, "Pandu-Actor", ""), 400, "caller.officer-missing");
        assertProblem(elsewhere.client().get(WORKLIST + id), 404, "caller.not-found");
        String list = "/v1/worklist/referrals?limit=200";
        assertThat(operator.client().get(list + "&region=33.14").text()).contains(id);
        assertThat(elsewhere.client().get(list).text()).doesNotContain(id);
        assertThat(elsewhere.client().get(list + "&region=33.14").text()).doesNotContain(id);
    }

    @Test
    void completesAQuestionWithAPersonsAnswer() throws Exception {
        Reply asked = counter.submit("food", "food-shortage", "\"kind\": \"question\",");
        String path = WORKLIST + id(asked) + "/answer";
        assertThat(asked.json().at("/waitsFor/reason").asText()).isEqualTo("intake");
        String answer = "{\"text\": \"Silakan datang ke kelurahan.\"}";

        Reply answered = operator.act(path, asked, answer);

        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        Reply mine = counter.get("/v1/referrals/" + id(asked));
        assertThat(mine.json().path("status").asText()).isEqualTo("completed");
        assertThat(mine.json().at("/answer/text").asText()).isEqualTo("Silakan datang ke kelurahan.");
        assertThat(events(id(asked))).contains("operator/oki.petugas referral.completed");
        assertProblem(operator.act(path, answered, answer), 409, "caller.illegal-transition");
    }

    @Test
    void completesWhatWaitsAndWasSettledOtherwise() throws Exception {
        String answer = "{\"text\": \"Sudah dijemput oleh pendamping.\"}";
        Reply waiting = counter.submit("social-economic", "violence", "");
        Reply underWay = counter.submit("civil-administration", "birth-record", "");
        Reply received = counter.awaitTask(id(underWay), "received");

        Reply answered = operator.act(WORKLIST + id(waiting) + "/answer", waiting, answer);

        assertThat(answered.json().path("status").asText()).isEqualTo("completed");
        assertProblem(
                operator.act(WORKLIST + id(underWay) + "/answer", received, answer), 409, "caller.illegal-transition");
    }

    @Test
    void asksNobodyForMoreThanThereIs() throws Exception {
        var indramayu = new ReferralDesk(port, "loket-indramayu", "32.12");
        for (int unit = 0; unit < 3; unit++) {
            assertThat(indramayu
                            .submit("housing", "lost-household-goods", "")
                            .json()
                            .path("tasks"))
                    .hasSize(1);
        }

        Reply full = indramayu.submit("housing", "lost-household-goods", "");

        assertThat(full.json().at("/waitsFor/reason").asText()).isEqualTo("no-capacity");
        JsonNode candidate =
                operator.get(WORKLIST + id(full) + "/candidates").json().at("/candidates/0");
        assertThat(candidate.path("verdict").asText()).isEqualTo("full");
        String there = "{\"agency\": \"%s\", \"service\": \"%s\"}"
                .formatted(
                        candidate.path("agency").asText(),
                        candidate.path("service").asText());
        assertThat(operator.act(WORKLIST + id(full) + "/assignment", full, there)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesTheWordsOfRequestsInBothLanguages() throws Exception {
        JsonNode terms = operator.get("/v1/catalogue/terms").json();

        assertThat(terms.path("sectors")).hasSize(9);
        assertThat(terms.at("/rejectionReasons/0/id")).isNotEqualTo(terms.at("/rejectionReasons/0/en"));
        assertThat(terms.path("categories"))
                .anySatisfy(term -> assertThat(term.path("code").asText()).isEqualTo("unfit-housing"));
    }

    private List<String> events(String id) {
        return database.queryForList(
                "SELECT content ->> 'actor' || ' ' || (content ->> 'kind') FROM referral_event WHERE referral_id = ?::uuid",
                String.class,
                id);
    }

    private List<String> audited(String id) {
        return database.queryForList(
                "SELECT event FROM audit_entry WHERE lookup_id = ?::uuid AND organisation = 'operator'",
                String.class,
                id);
    }

    @Test
    void keepsTheVersionInItsAnswers() throws Exception {
        Reply waiting = counter.submit("social-economic", "violence", "");

        assertThat(tag(operator.get(WORKLIST + id(waiting)))).isEqualTo(tag(waiting));
        assertThat(tag(operator.get(WORKLIST + id(waiting) + "/candidates"))).isEqualTo(tag(waiting));
    }
}
