package id.pandu.hub.referral;

import id.pandu.api.model.ReplayRequest;
import id.pandu.api.model.ReplaySelection;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** Understands calls for tasks to be tried again. */
public final class ReplayCalls {

    private final ReplayDesk desk;

    public ReplayCalls(ReplayDesk desk) {
        this.desk = desk;
    }

    Object preview(Exchange exchange) {
        ReplaySelection wish = BoundBody.of(exchange, ReplaySelection.class);
        return forAnOfficer(exchange, context -> desk.preview(wish, context));
    }

    Object replay(Exchange exchange) {
        ReplayRequest request = BoundBody.of(exchange, ReplayRequest.class);
        return forAnOfficer(exchange, context -> desk.replay(request, context));
    }

    private static Object forAnOfficer(Exchange exchange, Function<CallContext, Object> call) {
        CallContext context = CallContext.from(exchange);
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> call.apply(context));
    }
}
