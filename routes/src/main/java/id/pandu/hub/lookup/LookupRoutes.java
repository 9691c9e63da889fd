package id.pandu.hub.lookup;

import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.problem.Refusal;
import org.apache.camel.builder.RouteBuilder;

/** {@code POST /v1/lookups}: plan, ask, assemble. */
public final class LookupRoutes extends RouteBuilder {

    private final PlanLookup plan;
    private final AskAgencies ask;
    private final ProblemReply problemReply;

    public LookupRoutes(PlanLookup plan, AskAgencies ask, ProblemReply problemReply) {
        this.plan = plan;
        this.ask = ask;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        from("direct:lookUp")
                .routeId("api.lookUp")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-lookup")
                .process(plan)
                .id("plan-lookup")
                .choice()
                .id("is-refused")
                .when(body().isInstanceOf(Refusal.class))
                .process(problemReply)
                .id("refuse-lookup")
                .otherwise()
                .process(ask)
                .id("ask-agencies")
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching")
                .end();
    }
}
