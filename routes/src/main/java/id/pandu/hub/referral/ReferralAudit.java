package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEntry.Look;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what becomes of referrals, and who looks at them. */
public final class ReferralAudit {

    private static final Caller HUB = new Caller("hub", Set.of(), null);

    private final AuditLog log;
    private final SubjectKeys keys;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public ReferralAudit(AuditLog log, SubjectKeys keys, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who acts where nobody calls. */
    static Caller hub() {
        return HUB;
    }

    /** The entries of a change, one for each event; they are kept with it. */
    List<AuditEntry> of(Change change, AuditEvent event, Caller caller, String trace) {
        Referral referral = change.after().referral();
        return change.events().stream()
                .map(step -> entry(referral, event, caller, trace, "done", detail(step)))
                .toList();
    }

    /** Somebody is about to be told of a referral. Returns once that is durable. */
    void read(Referral referral, Caller caller, String trace) {
        read(referral, caller, trace, Map.of());
    }

    /** The same, with what else is to be remembered of it; never personal. */
    void read(Referral referral, Caller caller, String trace, Map<String, String> detail) {
        log.record(entry(referral, AuditEvent.REFERRAL_READ, caller, trace, "answered", detail));
    }

    /** A letter about a referral is about to leave. Returns once that is durable. */
    public void letterIssued(Referral referral, Caller caller, String trace) {
        log.record(entry(referral, AuditEvent.REFERRAL_LETTER_ISSUED, caller, trace, "answered", Map.of()));
    }

    /** Whoever holds a letter is about to be told that it is genuine; nobody has to be known for that. Returns once that is durable. */
    public void letterChecked(Referral referral, Caller caller, String trace) {
        log.record(entry(referral, AuditEvent.REFERRAL_LETTER_CHECKED, caller, trace, "answered", Map.of()));
    }

    /** An agency is about to be told of a resident. Returns once that is durable. */
    void handingOver(Referral referral, String agency, int attempt) {
        var detail = Map.of("agency", agency, "attempt", Integer.toString(attempt));
        log.record(entry(referral, AuditEvent.TASK_HANDED_OVER, HUB, trace(referral), "asked", detail));
    }

    /** A call was turned away. Returns once that is durable. */
    void refused(Referral referral, Caller caller, String trace, String code) {
        refused(referral, caller, trace, code, Map.of());
    }

    /** The same, with what else is to be remembered of it; never personal. */
    void refused(Referral referral, Caller caller, String trace, String code, Map<String, String> detail) {
        log.record(entry(referral, AuditEvent.REFERRAL_REFUSED, caller, trace, code, detail));
    }

    /** The trace of what the hub does by itself. */
    static String trace(Referral referral) {
        return referral.id().toString().replace("-", "");
    }

    private AuditEntry entry(
            Referral referral,
            AuditEvent event,
            Caller caller,
            String trace,
            String outcome,
            Map<String, String> detail) {
        var look = new Look(
                referral.id(),
                Purpose.SERVICE_REFERRAL,
                referral.legalBasis(),
                referral.consentReference(),
                referral.region(),
                false);
        SubjectKey resident = keys.current(Beneficiaries.name(referral.subject(), referral.id()));
        return new AuditEntry(
                ids.generate(),
                clock.instant(),
                event,
                caller,
                trace,
                outcome,
                look,
                List.of(resident),
                List.of(),
                detail);
    }

    private static Map<String, String> detail(ReferralEvent step) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("event", step.kind());
        put(detail, "task", step.taskId());
        put(detail, "agency", step.agency());
        put(detail, "from", step.from());
        put(detail, "to", step.to());
        put(detail, "reason", step.reason());
        put(detail, "replacedBy", step.replacedBy());
        return detail;
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }
}
