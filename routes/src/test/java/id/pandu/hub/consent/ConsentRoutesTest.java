package id.pandu.hub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Consent;
import id.pandu.api.model.ConsentRegistration;
import id.pandu.api.model.Facet;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Purpose;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.api.ProblemReply;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class ConsentRoutesTest extends CamelTestSupport {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Officer SITI = new Officer("siti.petugas", "front-office");

    private final ConsentFakes fakes = new ConsentFakes();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        var problemReply = new ProblemReply(JSON);
        Clock clock = Clock.systemUTC();
        var changes = new ConsentChanges(fakes, new ConsentAudit(fakes, clock), fakes.keys, fakes, clock);
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        camel.addRoutes(new ConsentRoutes(new ConsentCalls(changes, clock), problemReply));
        return camel;
    }

    @Test
    void registersShowsAndWithdraws() {
        assertThat(call("registerConsent", registration(), "", SITI)
                        .getBody(Consent.class)
                        .status())
                .isEqualTo(Consent.StatusEnum.ACTIVE);
        assertThat(call("getConsent", null, "SETUJU-1", SITI)
                        .getBody(Consent.class)
                        .status())
                .isEqualTo(Consent.StatusEnum.ACTIVE);

        Message withdrawn = call("withdrawConsent", null, "SETUJU-1", SITI);

        assertThat(withdrawn.getBody(Consent.class).status()).isEqualTo(Consent.StatusEnum.WITHDRAWN);
        assertThat(withdrawn.getHeaders()).containsOnlyKeys("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registerConsent", "getConsent", "withdrawConsent"})
    void wantsToKnowTheOfficer(String operation) throws Exception {
        Message reply = call(operation, registration(), "SETUJU-1", null);

        assertThat(reply.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(400);
        assertThat(JSON.readTree(reply.getBody(String.class)).path("code").asText())
                .isEqualTo("caller.officer-missing");
        assertThat(fakes.entries).isEmpty();
    }

    @Test
    void answers503AndChangesNothingWithoutAnAuditLog() throws Exception {
        fakes.auditFails = true;

        Message reply = call("registerConsent", registration(), "", SITI);

        assertThat(reply.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(JSON.readTree(reply.getBody(String.class)).path("code").asText())
                .isEqualTo("hub.audit-unavailable");
        assertThat(call("getConsent", null, "SETUJU-1", SITI).getHeader(Exchange.HTTP_RESPONSE_CODE))
                .isEqualTo(404);
    }

    private Message call(String operation, @Nullable Object body, String reference, @Nullable Officer officer) {
        return template.request("direct:" + operation, exchange -> {
                    CallContext.from(exchange, any -> new Caller("loket-sragen", Set.of("33.14"), officer));
                    exchange.getMessage().setHeader("reference", reference);
                    exchange.getMessage().setBody(body);
                })
                .getMessage();
    }

    private static ConsentRegistration registration() {
        return ConsentRegistration.builder()
                .reference("SETUJU-1")
                .subject(new NikSubject("3314105203909991"))
                .facets(List.of(Facet.COVERAGE))
                .purposes(List.of(Purpose.SERVICE_REFERRAL))
                .expires(OffsetDateTime.now(Clock.systemUTC()).plusYears(1))
                .build();
    }
}
