package id.pandu.hub.lookup;

import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.builder.RouteBuilder;

/** {@code POST /v1/lookups}: admit, resolve who is meant, ask, assemble. */
public final class LookupRoutes extends RouteBuilder {

    private final AdmitLookup admit;
    private final ResolveSubject resolve;
    private final AskAgencies ask;
    private final ProblemReply problemReply;

    public LookupRoutes(AdmitLookup admit, ResolveSubject resolve, AskAgencies ask, ProblemReply problemReply) {
        this.admit = admit;
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
                .process(admit)
                .id("admit-lookup")
                .filter(body().isInstanceOf(Lookup.class))
                .id("is-admitted")
                .process(resolve)
                .id("resolve-subject")
                .end()
                .choice()
                .id("is-planned")
                .when(body().isInstanceOf(Plan.class))
                .process(ask)
                .id("ask-agencies")
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching")
                .otherwise()
                .process(problemReply)
                .id("refuse-lookup")
                .end();
    }
}
