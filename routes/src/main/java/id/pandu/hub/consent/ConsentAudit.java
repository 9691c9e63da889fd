package id.pandu.hub.consent;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Records what becomes of consents, each with the person it is about. */
public final class ConsentAudit {

    private final AuditLog log;
    private final Clock clock;
    private final NoArgGenerator entryIds = Generators.timeBasedEpochGenerator();

    public ConsentAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Returns once the entry is durable. */
    void record(AuditEvent event, RegisteredConsent consent, CallContext context) {
        log.record(new AuditEntry(
                entryIds.generate(),
                clock.instant(),
                event,
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(consent.subject()),
                List.of(),
                Map.of("consent", consent.reference())));
    }
}
