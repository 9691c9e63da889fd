package id.pandu.hub.lookup;

import id.pandu.api.model.LookupRequest;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.lookup.Planning.Declined;
import id.pandu.hub.lookup.Planning.Plan;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Replaces the request in the body by its {@link Plan}, or by the refusal. */
public final class PlanLookup implements Processor {

    private final LookupPlanner planner;

    public PlanLookup(LookupPlanner planner) {
        this.planner = planner;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var request = exchange.getMessage().getMandatoryBody(LookupRequest.class);
        switch (planner.plan(request, CallContext.from(exchange).received())) {
            case Plan plan -> exchange.getMessage().setBody(plan);
            case Declined declined -> exchange.getMessage().setBody(declined.refusal());
        }
    }
}
