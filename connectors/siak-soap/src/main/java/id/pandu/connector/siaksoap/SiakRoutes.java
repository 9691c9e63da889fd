package id.pandu.connector.siaksoap;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import java.util.function.Supplier;

/** Looks people up at the civil registry, asks it who is meant, and hands it tasks. */
final class SiakRoutes extends AgencyRoutes {

    private final Translators translators;
    private final Supplier<SiakClient> clients;

    /**
     * @param clients makes the one SOAP client of this agency, when the routes join a context that will close it
     */
    SiakRoutes(Agency agency, Translators translators, Supplier<SiakClient> clients) {
        super(agency);
        this.translators = translators;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        SiakClient client = clients.get();
        closeWithContext(client);
        lookUpWith(client);
        resolveWith(client);
        handOverWith(client);
        askForWorkItemsWith(client);
    }

    private void lookUpWith(SiakClient client) {
        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, translators.lookups()::toRequest)
                .id("to-request-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-" + agency().id())
                .transform()
                .body(SiakReply.class, translators.lookups()::toAnswer)
                .id("to-answer-" + agency().id());
    }

    private void resolveWith(SiakClient client) {
        from(resolve())
                .routeId(resolveId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(ResolveQuery.class, translators.resolutions()::toRequest)
                .id("to-question-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-resolve-" + agency().id())
                .transform()
                .body(SiakReply.class, translators.resolutions()::toResolution)
                .id("to-resolution-" + agency().id());
    }

    private void handOverWith(SiakClient client) {
        from(handOver())
                .routeId(handOverId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(HandOver.class, translators.handOvers()::toRequest)
                .id("to-hand-over-request-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-hand-over-" + agency().id())
                .transform()
                .body(SiakReply.class, translators.handOvers()::toReceipt)
                .id("to-receipt-" + agency().id());
    }

    private void askForWorkItemsWith(SiakClient client) {
        from(workItem())
                .routeId(workItemId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(WorkItemQuery.class, translators.workItems()::toRequest)
                .id("to-work-item-request-" + agency().id())
                .transform()
                .body(Permintaan.class, client::ask)
                .id("call-work-item-" + agency().id())
                .transform()
                .body(SiakReply.class, translators.workItems()::toWorkItem)
                .id("to-work-item-" + agency().id());
    }
}
