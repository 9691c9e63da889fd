package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import java.util.function.Supplier;

/** Looks coverage up at VClaim. */
final class VClaimRoutes extends AgencyRoutes {

    private final PesertaTranslator translator;
    private final Supplier<VClaimClient> clients;

    /**
     * @param clients makes the one HTTP client of this agency, when the routes join a context that will close it
     */
    VClaimRoutes(Agency agency, PesertaTranslator translator, Supplier<VClaimClient> clients) {
        super(agency);
        this.translator = translator;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        VClaimClient client = clients.get();
        closeWithContext(client);

        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, translator::toRequest)
                .id("to-request-" + agency().id())
                .transform()
                .body(VClaimRequest.class, client::send)
                .id("call-" + agency().id())
                .transform()
                .body(VClaimReply.class, translator::toAnswer)
                .id("to-answer-" + agency().id());
    }
}
