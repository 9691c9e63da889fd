package id.pandu.hub.breaker;

import id.pandu.api.model.BreakerRequest;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import org.apache.camel.Exchange;

/** Understands a call about breakers, and gives the answer or the refusal. */
public final class BreakerCalls {

    private final BreakerDesk desk;

    public BreakerCalls(BreakerDesk desk) {
        this.desk = desk;
    }

    Object get(Exchange exchange) {
        return desk.show(agency(exchange));
    }

    Object set(Exchange exchange) {
        BreakerRequest wish = BoundBody.of(exchange, BreakerRequest.class);
        CallContext context = CallContext.from(exchange);
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> desk.order(agency(exchange), wish, context));
    }

    private static String agency(Exchange exchange) {
        return exchange.getMessage().getHeader("agencyId", "", String.class);
    }
}
