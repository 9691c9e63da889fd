package id.pandu.gateway.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.gateway.StrictJson;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Judges call-backs. Those that an agency has signed and that are refused all the same are recorded as the agency's; those that nobody has signed could be anybody's. */
final class CallbackDesk {

    private static final ObjectMapper JSON = StrictJson.mapper();

    private final CallbackSecrets secrets;
    private final AgencyCallbacks callbacks;
    private final AuditLog audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    CallbackDesk(CallbackSecrets secrets, AgencyCallbacks callbacks, AuditLog audit, Clock clock) {
        this.secrets = secrets;
        this.callbacks = callbacks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a call-back; why it is refused, where it is. */
    Optional<ProblemType> take(SignedCall call) {
        if (!secrets.isSigned(call)) {
            return Optional.of(ProblemType.CALLER_UNAUTHENTICATED);
        }
        Optional<ProblemType> refusal = task(call.body())
                .map(task -> refusal(callbacks.take(call.agency(), Objects.requireNonNull(call.message()), task)))
                .orElseGet(() -> Optional.of(ProblemType.CALLER_INVALID_REQUEST));
        refusal.ifPresent(problem -> record(call, problem));
        return refusal;
    }

    /** Whose a call-back that is not signed claims to be, where that is an agency that could have signed it. */
    Map<String, String> allegedly(SignedCall call) {
        return secrets.has(call.agency()) ? Map.of("agency", call.agency()) : Map.of();
    }

    private static Optional<ProblemType> refusal(AgencyCallbacks.Taken taken) {
        return switch (taken) {
            case NOW -> Optional.empty();
            case BEFORE -> Optional.of(ProblemType.CALLER_REPLAYED);
            case NO_SUCH_TASK -> Optional.of(ProblemType.CALLER_NOT_FOUND);
        };
    }

    private static Optional<UUID> task(byte[] body) {
        try {
            return Optional.of(
                    UUID.fromString(JSON.readTree(body).path("taskId").asText()));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void record(SignedCall call, ProblemType problem) {
        audit.record(new AuditEntry(
                ids.generate(),
                clock.instant(),
                AuditEvent.CALLBACK_REFUSED,
                new Caller("agency-" + call.agency(), Set.of(), null),
                call.trace(),
                problem.code(),
                null,
                List.of(),
                List.of(),
                Map.of()));
    }
}
