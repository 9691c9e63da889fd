package id.pandu.hub.agreement;

import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.problem.Refusal;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** {@code /v1/agreements}: what the desk says, as an answer or as a problem. */
public final class AgreementRoutes extends RouteBuilder {

    private final AgreementDesk desk;
    private final ProblemReply problemReply;

    public AgreementRoutes(AgreementDesk desk, ProblemReply problemReply) {
        this.desk = desk;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        answer("listAgreements", desk::list);
        answer("getAgreement", desk::get);
        answer("getAgreementHistory", desk::history);
        answer("saveAgreement", desk::save);
        answer("terminateAgreement", desk::terminate);
    }

    private void answer(String operation, Function<Exchange, Object> answer) {
        from("direct:" + operation)
                .routeId("api." + operation)
                .routeConfigurationId(ApiErrors.ID)
                .setBody(answer)
                .id("ask-desk-" + operation)
                .removeHeaders("*")
                .id("drop-request-headers-" + operation)
                .choice()
                .id("is-refused-" + operation)
                .when(body().isInstanceOf(Refusal.class))
                .process(problemReply)
                .id("refuse-" + operation)
                .otherwise()
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-" + operation)
                .end();
    }
}
