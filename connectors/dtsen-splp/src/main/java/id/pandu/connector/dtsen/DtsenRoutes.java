package id.pandu.connector.dtsen;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.WorkItemQuery;
import java.util.function.Supplier;

/** Looks welfare up at a registry, asks it who is meant, and hands its office tasks. */
final class DtsenRoutes extends AgencyRoutes {

    private final WelfareTranslator translator;
    private final HandOverTranslator handOvers;
    private final WorkItemTranslator workItems;
    private final Supplier<DtsenClient> clients;

    /**
     * @param clients makes the one HTTP client of this agency, when the routes join a context that will close it
     */
    DtsenRoutes(
            Agency agency,
            WelfareTranslator translator,
            HandOverTranslator handOvers,
            WorkItemTranslator workItems,
            Supplier<DtsenClient> clients) {
        super(agency);
        this.translator = translator;
        this.handOvers = handOvers;
        this.workItems = workItems;
        this.clients = clients;
    }

    @Override
    public void configure() throws Exception {
        DtsenClient client = clients.get();
        closeWithContext(client);
        lookUpWith(client);
        resolveWith(client);
        handOverWith(client);
        askForWorkItemsWith(client);
    }

    private void lookUpWith(DtsenClient client) {
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
    }

    private void resolveWith(DtsenClient client) {
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

    private void handOverWith(DtsenClient client) {
        from(handOver())
                .routeId(handOverId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(HandOver.class, handOvers::toRequest)
                .id("to-hand-over-request-" + agency().id())
                .transform()
                .body(Proposal.class, client::propose)
                .id("call-hand-over-" + agency().id())
                .transform()
                .body(OfficeReply.class, handOvers::toReceipt)
                .id("to-receipt-" + agency().id());
    }

    private void askForWorkItemsWith(DtsenClient client) {
        from(workItem())
                .routeId(workItemId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(WorkItemQuery.class, client::find)
                .id("call-work-item-" + agency().id())
                .transform()
                .body(OfficeReply.class, workItems::toWorkItem)
                .id("to-work-item-" + agency().id());
    }
}
