package id.pandu.hub.lookup;

import id.pandu.api.model.LookupAnswer;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.builder.RouteBuilder;

/** {@code POST /v1/lookups}: admit, record the intent, resolve who is meant, ask, release what is agreed, record the outcome. */
public final class LookupRoutes extends RouteBuilder {

    /** For other capabilities: leaves the answer to the request in the body there, or the refusal, by all the rules of a lookup. */
    public static final String ANSWER = "direct:answerLookup";

    private final AdmitLookup admit;
    private final RecordIntent intent;
    private final ResolveSubject resolve;
    private final AskAgencies ask;
    private final ProblemReply problemReply;

    public LookupRoutes(
            AdmitLookup admit,
            RecordIntent intent,
            ResolveSubject resolve,
            AskAgencies ask,
            ProblemReply problemReply) {
        this.admit = admit;
        this.intent = intent;
        this.resolve = resolve;
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
                .process(admit)
                .id("admit-lookup")
                .filter(body().isInstanceOf(Lookup.class))
                .id("is-admitted")
                .to("direct:carryOutLookup")
                .id("carry-out-lookup")
                .end();

        from("direct:carryOutLookup")
                .routeId("lookup.carryOut")
                .errorHandler(noErrorHandler())
                .process(intent)
                .id("record-intent")
                .process(resolve)
                .id("resolve-subject")
                .filter(body().isInstanceOf(Plan.class))
                .id("is-planned")
                .process(intent)
                .id("record-intent-for-residents")
                .process(ask)
                .id("ask-agencies")
                .end();
    }
}
