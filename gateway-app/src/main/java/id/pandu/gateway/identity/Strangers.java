package id.pandu.gateway.identity;

import id.pandu.gateway.HttpProblems;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Links and call-backs that the hub or an agency should have signed and has not: counted by the address they come from, and on record while an address sends
 * few of them, so that guessing shows in the audit log and does not fill it.
 */
public final class Strangers {

    private final FailedTokens guesses;
    private final AccessRefusals refusals;

    public Strangers(FailedTokens guesses, ObjectProvider<AuditLog> log) {
        this.guesses = guesses;
        this.refusals = new AccessRefusals(log);
    }

    /**
     * Counts and records one more; whether that is too many, which the response's {@code Retry-After} then tells.
     *
     * @param what was tried
     * @param detail what else is to be remembered of it; nothing that the stranger wrote
     */
    public boolean areTooMany(
            AuditEvent what, Map<String, String> detail, HttpServletRequest request, HttpServletResponse response) {
        if (guesses.areTooMany(request, response)) {
            return true;
        }
        refusals.record(
                what, Caller.ANONYMOUS, HttpProblems.traceOf(request), ProblemType.CALLER_UNAUTHENTICATED, detail);
        return false;
    }
}
