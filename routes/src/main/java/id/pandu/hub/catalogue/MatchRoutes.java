package id.pandu.hub.catalogue;

import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.ServiceMatchAnswer;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.lookup.AdmitLookup;
import id.pandu.hub.lookup.LookupRoutes;
import org.apache.camel.builder.RouteBuilder;

/** {@code POST /v1/services/match}: plan what is needed, look it up as anybody else has to, hold the services against what may leave. */
public final class MatchRoutes extends RouteBuilder {

    private final PlanMatch plan;
    private final AdmitLookup admit;
    private final AnswerMatch answer;
    private final ProblemReply problemReply;

    public MatchRoutes(PlanMatch plan, AdmitLookup admit, AnswerMatch answer, ProblemReply problemReply) {
        this.plan = plan;
        this.admit = admit;
        this.answer = answer;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        from("direct:matchServices")
                .routeId("api.matchServices")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-match")
                .process(plan)
                .id("plan-match")
                .to("direct:learnForMatch")
                .id("learn-for-match")
                .process(answer)
                .id("answer-match")
                .choice()
                .id("is-matched")
                .when(body().isInstanceOf(ServiceMatchAnswer.class))
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-match")
                .otherwise()
                .process(problemReply)
                .id("refuse-match")
                .end();

        from("direct:learnForMatch")
                .routeId("catalogue.learn")
                .errorHandler(noErrorHandler())
                .choice()
                .id("what-is-to-learn")
                .when(PlanMatch::asksAgencies)
                .to(LookupRoutes.ANSWER)
                .id("look-up-for-match")
                .when(body().isInstanceOf(LookupRequest.class))
                .process(admit)
                .id("admit-match")
                .end();
    }
}
