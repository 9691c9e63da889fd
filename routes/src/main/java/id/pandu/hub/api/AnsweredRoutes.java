package id.pandu.hub.api;

import id.pandu.hub.problem.Refusal;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Operations that are one step each: a function gives the answer, a {@link Reply} around it, or a {@link Refusal}. */
public abstract class AnsweredRoutes extends RouteBuilder {

    private final ProblemReply problemReply;

    protected AnsweredRoutes(ProblemReply problemReply) {
        this.problemReply = problemReply;
    }

    /** Answers an operation of the contract. The function may read the headers, which are dropped after it. */
    protected final void answer(String operation, Function<Exchange, Object> answer) {
        from("direct:" + operation)
                .routeId("api." + operation)
                .routeConfigurationId(ApiErrors.ID)
                .setBody(answer)
                .id("answer-" + operation)
                .removeHeaders("*")
                .id("drop-request-headers-" + operation)
                .choice()
                .id("is-refused-" + operation)
                .when(body().isInstanceOf(Refusal.class))
                .process(problemReply)
                .id("refuse-" + operation)
                .otherwise()
                .process(Reply::give)
                .id("give-" + operation)
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-" + operation)
                .end();
    }
}
