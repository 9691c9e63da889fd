package id.pandu.connector.satusehat;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import java.util.function.Supplier;

/** Looks people up in SATUSEHAT's patient index. */
final class SatusehatRoutes extends AgencyRoutes {

    private final HealthTranslator translator;
    private final Supplier<SatusehatClient> clients;

    /**
     * @param clients makes the one client of this agency, when the routes join a context that will close it
     */
    SatusehatRoutes(Agency agency, HealthTranslator translator, Supplier<SatusehatClient> clients) {
        super(agency);
        this.translator = translator;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        SatusehatClient client = clients.get();
        closeWithContext(client);
        FhirR4.awaitWarm();

        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, translator::toRequest)
                .id("to-request-" + agency().id())
                .transform()
                .body(PatientRequest.class, client::send)
                .id("call-" + agency().id())
                .transform()
                .body(PatientReply.class, translator::toAnswer)
                .id("to-answer-" + agency().id());
    }
}
