package id.pandu.hub.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.hub.api.CallContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Records who reads the log; durable before anything is read. */
public final class Reading {

    private static final Pattern LIKE_A_NIK = Pattern.compile(".*[0-9]{16}.*");

    private final AuditLog log;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public Reading(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records a reading of the log.
     *
     * @param operation what is read, by the contract's name
     * @param filter how it is narrowed
     */
    public void ofLog(CallContext call, String operation, Map<String, String> filter) {
        var detail = new HashMap<>(filter);
        detail.replaceAll((name, value) -> LIKE_A_NIK.matcher(value).matches() ? "withheld" : value);
        detail.put("operation", operation);
        log.record(entry(call, AuditEvent.AUDIT_READ, List.of(), detail));
    }

    /** Records a reading of a person's trail; returns the entry's id. */
    public UUID ofTrail(CallContext call, SubjectKey person) {
        AuditEntry entry = entry(call, AuditEvent.TRAIL_READ, List.of(person), Map.of());
        log.record(entry);
        return entry.id();
    }

    private AuditEntry entry(
            CallContext call, AuditEvent event, List<SubjectKey> subjects, Map<String, String> detail) {
        return new AuditEntry(
                ids.generate(),
                clock.instant(),
                event,
                call.caller(),
                call.traceId(),
                "done",
                null,
                subjects,
                List.of(),
                detail);
    }
}
