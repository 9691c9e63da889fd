package id.pandu.hub.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down who had events sent where, and when the hub gave up. */
public final class SubscriptionAudit {

    private static final Caller HUB = new Caller("hub", Set.of(), null);

    private final AuditLog log;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public SubscriptionAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Somebody has changed a subscription. Returns once that is durable. */
    void changed(KeptSubscription subscription, String change, CallContext context) {
        record(
                AuditEvent.SUBSCRIPTION_CHANGED,
                context.caller(),
                context.traceId(),
                Map.of("subscription", subscription.id().toString(), "change", change));
    }

    /** The hub delivers no more. Returns once that is durable. */
    void disabled(KeptSubscription subscription, String reason) {
        String id = subscription.id().toString();
        record(
                AuditEvent.SUBSCRIPTION_DISABLED,
                HUB,
                id.replace("-", ""),
                Map.of("subscription", id, "organisation", subscription.organisation(), "reason", reason));
    }

    private void record(AuditEvent event, Caller caller, String trace, Map<String, String> detail) {
        log.record(new AuditEntry(
                ids.generate(), clock.instant(), event, caller, trace, "done", null, List.of(), List.of(), detail));
    }
}
