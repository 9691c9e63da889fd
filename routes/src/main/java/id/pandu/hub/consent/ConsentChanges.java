package id.pandu.hub.consent;

import id.pandu.api.model.ConsentRegistration;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.ConsentChange.Refused;
import id.pandu.hub.consent.ConsentChange.Stands;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Registers and withdraws consents. The audit entry becomes durable inside the transaction that makes the change, before it
 * commits: a change without an entry cannot be, and when there can be no entry nothing changes.
 */
public final class ConsentChanges {

    private final ConsentStore store;
    private final ConsentAudit audit;
    private final SubjectKeys keys;
    private final SubjectCipher cipher;
    private final Clock clock;

    public ConsentChanges(ConsentStore store, ConsentAudit audit, SubjectKeys keys, SubjectCipher cipher, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.keys = keys;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Registers a consent of the caller's organisation; the same content again changes nothing, whatever became of it since. */
    public ConsentChange register(ConsentRegistration wanted, CallContext context) {
        Optional<Refusal> impossible = ConsentRules.refusedSubject(wanted, now());
        if (impossible.isPresent()) {
            return new Refused(impossible.get());
        }
        return find(wanted.reference(), context)
                .map(known -> again(known, wanted))
                .orElseGet(() -> first(wanted, context));
    }

    /** Withdraws a consent of the caller's organisation; again changes nothing. */
    public ConsentChange withdraw(String reference, CallContext context) {
        Optional<RegisteredConsent> known = find(reference, context);
        if (known.isPresent() && known.get().withdrawnAt() == null) {
            Runnable proof = () -> audit.record(AuditEvent.CONSENT_WITHDRAWN, known.get(), context);
            store.withdraw(context.caller().organisation(), reference, now(), proof);
        }
        return look(reference, context);
    }

    /** A consent of the caller's organisation. */
    public ConsentChange look(String reference, CallContext context) {
        return find(reference, context)
                .<ConsentChange>map(Stands::new)
                .orElseGet(() -> new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND)));
    }

    private ConsentChange first(ConsentRegistration wanted, CallContext context) {
        Optional<Refusal> refusal = ConsentRules.refusedEnd(wanted, now());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        SubjectName name = SubjectName.of(wanted.subject());
        RegisteredConsent consent = consent(wanted, name, context);
        byte[] subject = cipher.encrypt(consent.place(), name.text());
        Runnable proof = () -> audit.record(AuditEvent.CONSENT_REGISTERED, consent, context);
        return store.add(consent, subject, proof) ? new Stands(consent) : register(wanted, context);
    }

    private ConsentChange again(RegisteredConsent known, ConsentRegistration wanted) {
        return ConsentRules.conflict(known, wanted, keys.all(SubjectName.of(wanted.subject())))
                .<ConsentChange>map(Refused::new)
                .orElseGet(() -> new Stands(known));
    }

    private RegisteredConsent consent(ConsentRegistration wanted, SubjectName name, CallContext context) {
        return new RegisteredConsent(
                context.caller().organisation(),
                wanted.reference(),
                keys.current(name),
                Set.copyOf(wanted.facets()),
                Set.copyOf(wanted.purposes()),
                now(),
                ConsentRules.expires(wanted),
                null);
    }

    private Optional<RegisteredConsent> find(String reference, CallContext context) {
        return store.find(context.caller().organisation(), reference);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
