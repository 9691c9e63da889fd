package id.pandu.hub.consent;

import id.pandu.api.model.ConsentRegistration;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.consent.ConsentChange.Refused;
import id.pandu.hub.consent.ConsentChange.Stands;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** Understands a call about a consent, and gives the answer or the refusal. */
public final class ConsentCalls {

    private final ConsentChanges changes;
    private final Clock clock;

    public ConsentCalls(ConsentChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Object register(Exchange exchange) {
        return byOfficer(
                exchange, context -> changes.register(BoundBody.of(exchange, ConsentRegistration.class), context));
    }

    Object get(Exchange exchange) {
        return byOfficer(exchange, context -> changes.look(reference(exchange), context));
    }

    Object withdraw(Exchange exchange) {
        return byOfficer(exchange, context -> changes.withdraw(reference(exchange), context));
    }

    private Object byOfficer(Exchange exchange, Function<CallContext, ConsentChange> call) {
        CallContext context = CallContext.from(exchange);
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        if (nobody.isPresent()) {
            return nobody.get();
        }
        return switch (call.apply(context)) {
            case Stands stands -> stands.consent().shown(clock.instant());
            case Refused refused -> refused.refusal();
        };
    }

    private static String reference(Exchange exchange) {
        return exchange.getMessage().getHeader("reference", "", String.class);
    }
}
