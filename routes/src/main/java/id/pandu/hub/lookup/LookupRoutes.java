package id.pandu.hub.lookup;

import id.pandu.api.model.LookupAnswer;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.builder.RouteBuilder;

/** {@code POST /v1/lookups}: admit, record the intent, resolve who is meant, recall, ask, release what is agreed, record the outcome. */
public final class LookupRoutes extends RouteBuilder {

    /** For other capabilities: leaves the answer to the request in the body there, or the refusal, by all the rules of a lookup. */
    public static final String ANSWER = "direct:answerLookup";

    private final Steps steps;
    private final ProblemReply problemReply;

    public LookupRoutes(Steps steps, ProblemReply problemReply) {
        this.steps = steps;
        this.problemReply = problemReply;
    }

    /**
     * What a lookup goes through.
     *
     * @param admit says whether it may be
     * @param intent records that agencies will be asked, before they are
     * @param resolve finds out who is meant
     * @param recall looks up what agencies said before
     * @param ask asks for the rest, and releases what is agreed
     */
    public record Steps(
            AdmitLookup admit, RecordIntent intent, ResolveSubject resolve, Recall recall, AskAgencies ask) {}

    @Override
    public void configure() {
        from("direct:lookUp")
                .routeId("api.lookUp")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-lookup")
                .to(ANSWER)
                .id("answer-lookup")
                .choice()
                .id("is-answered")
                .when(body().isInstanceOf(LookupAnswer.class))
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching")
                .otherwise()
                .process(problemReply)
                .id("refuse-lookup")
                .end();

        from(ANSWER)
                .routeId("lookup.answer")
                .errorHandler(noErrorHandler())
                .process(steps.admit())
                .id("admit-lookup")
                .filter(body().isInstanceOf(Lookup.class))
                .id("is-admitted")
                .to("direct:carryOutLookup")
                .id("carry-out-lookup")
                .end();

        from("direct:carryOutLookup")
                .routeId("lookup.carryOut")
                .errorHandler(noErrorHandler())
                .process(steps.intent())
                .id("record-intent")
                .process(steps.resolve())
                .id("resolve-subject")
                .filter(body().isInstanceOf(Plan.class))
                .id("is-planned")
                .process(steps.recall())
                .id("recall-answers")
                .process(steps.intent())
                .id("record-intent-for-residents")
                .process(steps.ask())
                .id("ask-agencies")
                .end();
    }
}
