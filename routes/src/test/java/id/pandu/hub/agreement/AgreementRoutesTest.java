package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Agreement;
import id.pandu.api.model.AgreementHistory;
import id.pandu.api.model.AgreementList;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.ProblemReply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AgreementRoutesTest extends CamelTestSupport {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Caller NOBODY = new Caller("operator", Set.of("*"), null);
    private static final Termination NOTICE = new Termination(LocalDate.of(2027, 1, 31), "Selesai");

    private final MemoryAgreements store = new MemoryAgreements();
    private final Samples.Records audit = new Samples.Records();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        var problemReply = new ProblemReply(JSON);
        var drafts = new AgreementDrafts(new AgreementRules(Samples.DIRECTORY), Samples.CLOCK);
        var changes = new AgreementChanges(
                store, drafts, new AgreementBook(store, Samples.CLOCK, Samples.STALE_AFTER), audit);
        var register = new AgreementRegister(store, new UsedUp(), Samples.CLOCK);
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        camel.addRoutes(new AgreementRoutes(new AgreementCalls(register, changes), problemReply));
        return camel;
    }

    @Test
    void makesChangesShowsAndTerminates() {
        assertThat(save("a", Samples.terms().build()).getBody(Agreement.class).version())
                .isEqualTo(1);
        assertThat(save("a", Samples.terms().dailyQuota(7L).build())
                        .getBody(Agreement.class)
                        .version())
                .isEqualTo(2);

        Agreement shown = call("getAgreement", null, "a", Samples.OPERATOR).getBody(Agreement.class);
        assertThat(shown.status()).isEqualTo(Agreement.StatusEnum.ACTIVE);
        assertThat(shown.usedToday()).isEqualTo(3);
        assertThat(shown.terms().dailyQuota()).isEqualTo(7);

        Message terminated = call("terminateAgreement", NOTICE, "a", Samples.OPERATOR);
        assertThat(terminated.getBody(Agreement.class).status()).isEqualTo(Agreement.StatusEnum.TERMINATING);
        assertThat(terminated.getHeaders()).containsOnlyKeys("Cache-Control");
        assertThat(call("getAgreementHistory", null, "a", Samples.OPERATOR)
                        .getBody(AgreementHistory.class)
                        .versions())
                .extracting(Agreement::version)
                .containsExactly(3, 2, 1);
    }

    @Test
    void wantsToKnowTheOfficerOfAChange() throws Exception {
        assertProblem(call("saveAgreement", Samples.terms().build(), "a", NOBODY), 400, "caller.officer-missing");
        assertProblem(call("terminateAgreement", NOTICE, "a", NOBODY), 400, "caller.officer-missing");
        assertThat(store.newest()).isEmpty();
        assertThat(call("listAgreements", null, "", NOBODY)
                        .getBody(AgreementList.class)
                        .agreements())
                .isEmpty();
    }

    @Test
    void refusesByCode() throws Exception {
        assertProblem(save("a", Samples.terms().fields(List.of("decile")).build()), 422, "caller.invalid-agreement");
        save("a", Samples.terms().build());
        assertProblem(save("a", Samples.terms().consumer("loket-lain").build()), 409, "caller.agreement-conflict");
        assertProblem(
                call("terminateAgreement", new Termination(LocalDate.of(2026, 12, 1), "Segera"), "a", Samples.OPERATOR),
                422,
                "caller.notice-too-short");
        assertProblem(call("getAgreement", null, "b", Samples.OPERATOR), 404, "caller.not-found");
        assertProblem(call("getAgreementHistory", null, "b", Samples.OPERATOR), 404, "caller.not-found");
        assertProblem(call("terminateAgreement", NOTICE, "b", Samples.OPERATOR), 404, "caller.not-found");
    }

    @Test
    void answers503AndChangesNothingWithoutAnAuditLog() throws Exception {
        audit.failing = true;

        assertProblem(save("a", Samples.terms().build()), 503, "hub.audit-unavailable");
        assertThat(store.newest()).isEmpty();
    }

    @Test
    void listsPageByPage() {
        for (String id : List.of("a", "b", "c")) {
            save(id, Samples.terms().build());
        }
        save("d", Samples.terms().consumer("loket-lain").build());

        AgreementList first = list("consumer=loket-sragen&limit=2");
        AgreementList second = list("consumer=loket-sragen&limit=2&cursor=" + first.next());

        assertThat(first.agreements()).extracting(Agreement::id).containsExactly("a", "b");
        assertThat(second.agreements()).extracting(Agreement::id).containsExactly("c");
        assertThat(second.next()).isNull();
        assertThat(list("agency=dukcapil").agreements()).isEmpty();
        assertThat(list("agency=bpjs-kesehatan").agreements()).hasSize(4);
    }

    @Test
    void refusesACursorThatItNeverGave() throws Exception {
        Message reply = template.request(
                        "direct:listAgreements",
                        exchange -> exchange.getMessage().setHeader(Exchange.HTTP_QUERY, "cursor=A"))
                .getMessage();

        assertProblem(reply, 400, "caller.invalid-cursor");
    }

    private AgreementList list(String query) {
        return template.request(
                        "direct:listAgreements",
                        exchange -> exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query))
                .getMessage()
                .getBody(AgreementList.class);
    }

    private Message save(String id, AgreementTerms terms) {
        return call("saveAgreement", terms, id, Samples.OPERATOR);
    }

    private Message call(String operation, @Nullable Object body, String id, Caller caller) {
        return template.request("direct:" + operation, exchange -> {
                    CallContext.from(exchange, any -> caller);
                    exchange.getMessage().setHeader("agreementId", id);
                    exchange.getMessage().setBody(body);
                })
                .getMessage();
    }

    private static void assertProblem(Message reply, int status, String code) throws Exception {
        assertThat(reply.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(status);
        assertThat(JSON.readTree(reply.getBody(String.class)).path("code").asText())
                .isEqualTo(code);
    }

    /** Three units are used of everything. */
    private static final class UsedUp implements QuotaLeases {

        @Override
        public long lease(String agreement, LocalDate day, long quota, int wanted) {
            return 0;
        }

        @Override
        public void giveBack(String agreement, LocalDate day, long units) {}

        @Override
        public Map<String, Long> used(LocalDate day) {
            return Map.of("a", 3L);
        }
    }
}
