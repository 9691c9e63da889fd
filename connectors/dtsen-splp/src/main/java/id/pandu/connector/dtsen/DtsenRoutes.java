package id.pandu.connector.dtsen;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.ResolveQuery;
import java.util.function.Supplier;

/** Looks welfare up at a registry, and asks it who is meant. */
final class DtsenRoutes extends AgencyRoutes {

    private final WelfareTranslator translator;
    private final Supplier<DtsenClient> clients;

    /**
     * @param clients makes the one HTTP client of this agency, when the routes join a context that will close it
     */
    DtsenRoutes(Agency agency, WelfareTranslator translator, Supplier<DtsenClient> clients) {
        super(agency);
        this.translator = translator;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        DtsenClient client = clients.get();
        closeWithContext(client);

        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, translator::toQuestion)
                .id("to-request-" + agency().id())
                .transform()
                .body(Question.class, client::ask)
                .id("call-" + agency().id())
                .transform()
                .body(Told.class, translator::toAnswer)
                .id("to-answer-" + agency().id());

        from(resolve())
                .routeId(resolveId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(ResolveQuery.class, translator::toQuestion)
                .id("to-resolve-request-" + agency().id())
                .transform()
                .body(Question.class, client::ask)
                .id("call-resolve-" + agency().id())
                .transform()
                .body(Told.class, translator::toResolution)
                .id("to-resolution-" + agency().id());
    }
}
