package id.pandu.gateway.identity;

import id.pandu.gateway.identity.LimitProperties.Limit;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Links and call-backs that the hub or an agency should have signed and has not. They are counted by the address they come from, and all together; some are
 * recorded, so that guessing shows in the audit log, and no more than a node writes by the way, whatever comes from however many addresses.
 */
public final class Strangers {

    private static final Limit RECORDED = new Limit(10, Duration.ofMinutes(1), 100);

    private final FailedTokens guesses;
    private final AccessRefusals refusals;
    private final MeterRegistry meters;
    private final Buckets recorded = new Buckets(all -> RECORDED);

    public Strangers(FailedTokens guesses, ObjectProvider<AuditLog> log, MeterRegistry meters) {
        this.guesses = guesses;
        this.refusals = new AccessRefusals(log);
        this.meters = meters;
    }

    /**
     * Counts one more, and records it if it may; whether its address sends too many, which the response's {@code Retry-After} then tells.
     *
     * @param what was tried
     * @param detail what else is to be remembered of it; nothing that the stranger wrote
     */
    public boolean areTooMany(
            AuditEvent what, Map<String, String> detail, HttpServletRequest request, HttpServletResponse response) {
        meters.counter("pandu.door.strangers", "event", what.code()).increment();
        if (guesses.areTooMany(request, response)) {
            return true;
        }
        if (recorded.take("").isConsumed()) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            refusals.record(what, Caller.ANONYMOUS, trace, ProblemType.CALLER_UNAUTHENTICATED, detail);
        }
        return false;
    }
}
