package id.pandu.hub.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
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
                "done",
                Map.of("subscription", subscription.id().toString(), "change", change));
    }

    /** Somebody wanted events where none are delivered to. Returns once that is durable. */
    void refused(String rule, CallContext context) {
        record(
                AuditEvent.SUBSCRIPTION_REFUSED,
                context.caller(),
                context.traceId(),
                ProblemType.CALLER_INVALID_WEBHOOK_ADDRESS.code(),
                Map.of("rule", rule));
    }

    /** An address has turned to where none are delivered to. Returns once that is durable. */
    void turnedInside(KeptSubscription subscription) {
        record(
                AuditEvent.SUBSCRIPTION_REFUSED,
                HUB,
                trace(subscription),
                ProblemType.CALLER_INVALID_WEBHOOK_ADDRESS.code(),
                Map.of("subscription", subscription.id().toString(), "organisation", subscription.organisation()));
    }

    /** The hub delivers no more. Returns once that is durable. */
    void disabled(KeptSubscription subscription, String reason) {
        record(
                AuditEvent.SUBSCRIPTION_DISABLED,
                HUB,
                trace(subscription),
                "done",
                Map.of(
                        "subscription",
                        subscription.id().toString(),
                        "organisation",
                        subscription.organisation(),
                        "reason",
                        reason));
    }

    /** The trace of what the hub does by itself. */
    private static String trace(KeptSubscription subscription) {
        return subscription.id().toString().replace("-", "");
    }

    private void record(AuditEvent event, Caller caller, String trace, String outcome, Map<String, String> detail) {
        log.record(new AuditEntry(
                ids.generate(), clock.instant(), event, caller, trace, outcome, null, List.of(), List.of(), detail));
    }
}
