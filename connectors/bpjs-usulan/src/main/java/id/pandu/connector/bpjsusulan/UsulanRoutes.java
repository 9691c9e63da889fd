package id.pandu.connector.bpjsusulan;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.WorkItemQuery;
import java.util.function.Supplier;

/** Hands tasks to a desk, and asks it what became of them. */
final class UsulanRoutes extends AgencyRoutes {

    private final HandOverTranslator handOvers;
    private final WorkItemTranslator workItems;
    private final Supplier<Desk> desks;

    /**
     * @param desks makes the one SSH client of this agency, when the routes join a context that will close it
     */
    UsulanRoutes(Agency agency, HandOverTranslator handOvers, WorkItemTranslator workItems, Supplier<Desk> desks) {
        super(agency);
        this.handOvers = handOvers;
        this.workItems = workItems;
        this.desks = desks;
    }

    @Override
    public void configure() throws Exception {
        Desk desk = desks.get();
        closeWithContext(desk);

        from(handOver())
                .routeId(handOverId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(HandOver.class, handOvers::toRequest)
                .id("to-hand-over-request-" + agency().id())
                .transform()
                .body(Proposal.class, desk::leave)
                .id("call-hand-over-" + agency().id())
                .transform()
                .body(DeskReply.class, workItems::toReceipt)
                .id("to-receipt-" + agency().id());

        from(workItem())
                .routeId(workItemId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(WorkItemQuery.class, desk::find)
                .id("call-work-item-" + agency().id())
                .transform()
                .body(DeskReply.class, workItems::toWorkItem)
                .id("to-work-item-" + agency().id());
    }
}
