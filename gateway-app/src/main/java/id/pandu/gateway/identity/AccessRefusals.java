package id.pandu.gateway.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.gateway.identity.Operations.Operation;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Records who tried what without the right to it. Nothing left, so a refusal stands even where it could not be recorded. */
final class AccessRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRefusals.class);

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final ObjectProvider<AuditLog> log;

    AccessRefusals(ObjectProvider<AuditLog> log) {
        this.log = log;
    }

    /**
     * Makes an entry of a refusal.
     *
     * @param problem why, as the caller is told
     */
    void record(Operation operation, Caller caller, String trace, ProblemType problem) {
        record(AuditEvent.ACCESS_REFUSED, caller, trace, problem, Map.of("operation", operation.id()));
    }

    /** The same of what is no operation of the contract. */
    void record(AuditEvent event, Caller caller, String trace, ProblemType problem, Map<String, String> detail) {
        var entry = new AuditEntry(
                ids.generate(),
                Instant.now(),
                event,
                caller,
                trace,
                problem.code(),
                null,
                List.of(),
                List.of(),
                detail);
        try {
            log.ifAvailable(available -> available.record(entry));
        } catch (RuntimeException fault) {
            LOG.error(
                    "trace {}: a refusal could not be recorded: {}",
                    trace,
                    fault.getClass().getName());
        }
    }
}
