package id.pandu.hub.consent;

import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.problem.Refusal;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** {@code /v1/consents}: what the desk says, as an answer or as a problem. */
public final class ConsentRoutes extends RouteBuilder {

    private final ConsentDesk desk;
    private final ProblemReply problemReply;

    public ConsentRoutes(ConsentDesk desk, ProblemReply problemReply) {
        this.desk = desk;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        answer("registerConsent", desk::register);
        answer("getConsent", desk::get);
        answer("withdrawConsent", desk::withdraw);
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
