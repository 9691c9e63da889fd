package id.pandu.connector.siaksoap;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import java.util.function.Supplier;

/** Looks people up at the civil registry, and asks it who is meant. */
final class SiakRoutes extends AgencyRoutes {

    private final LookupTranslator lookups;
    private final ResolutionTranslator resolutions;
    private final Supplier<SiakClient> clients;

    /**
     * @param clients makes the one SOAP client of this agency, when the routes join a context that will close it
     */
    SiakRoutes(
            Agency agency, LookupTranslator lookups, ResolutionTranslator resolutions, Supplier<SiakClient> clients) {
        super(agency);
        this.lookups = lookups;
        this.resolutions = resolutions;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        SiakClient client = clients.get();
        closeWithContext(client);
        lookUpWith(client);
        resolveWith(client);
    }

    private void lookUpWith(SiakClient client) {
        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, lookups::toRequest)
                .id("to-request-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-" + agency().id())
                .transform()
                .body(SiakReply.class, lookups::toAnswer)
                .id("to-answer-" + agency().id());
    }

    private void resolveWith(SiakClient client) {
        from(resolve())
                .routeId(resolveId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(ResolveQuery.class, resolutions::toRequest)
                .id("to-question-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-resolve-" + agency().id())
                .transform()
                .body(SiakReply.class, resolutions::toResolution)
                .id("to-resolution-" + agency().id());
    }
}
