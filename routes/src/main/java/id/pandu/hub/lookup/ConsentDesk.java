package id.pandu.hub.lookup;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.consent.Reliance.None;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds a lookup against the consent it rests on: when it comes in, when it is known who is meant, and when data is about to leave. */
public final class ConsentDesk {

    private final Consents consents;
    private final SubjectKeys keys;
    private final Clock clock;

    public ConsentDesk(Consents consents, SubjectKeys keys, Clock clock) {
        this.consents = consents;
        this.keys = keys;
        this.clock = clock;
    }

    /** The lookup with its consent, or why it may not rest on it. */
    Admission admit(Lookup lookup) {
        return switch (check(lookup)) {
            case None none -> new Declined(Refusal.of(none.problem()));
            case Given given ->
                covers(given, lookup)
                        ? lookup.restingOn(given)
                        : new Declined(Refusal.of(ProblemType.CALLER_CONSENT_NOT_COVERING));
        };
    }

    /** Why the people who turned out to be meant are not those who consented; empty when they are. */
    Optional<ProblemType> objection(Lookup lookup, Known known) {
        Given given = lookup.consent();
        if (given == null || isAbout(given, SubjectName.of(lookup.subject()))) {
            return Optional.empty();
        }
        boolean consented =
                known.residents().stream().allMatch(resident -> isAbout(given, SubjectName.of(resident.key())));
        return consented ? Optional.empty() : Optional.of(ProblemType.CALLER_CONSENT_NOT_COVERING);
    }

    /** Why the consent no longer holds; empty when it does, or when none is needed. */
    Optional<ProblemType> withdrawn(Lookup lookup) {
        return lookup.request().legalBasis() == LegalBasis.CONSENT && check(lookup) instanceof None none
                ? Optional.of(none.problem())
                : Optional.empty();
    }

    private Reliance check(Lookup lookup) {
        String reference = lookup.request().consentReference();
        return reference == null ? new None(ProblemType.CALLER_CONSENT_UNKNOWN) : read(reference, lookup);
    }

    /** Reads it beside the caller's thread: a store that says nothing keeps whoever asks it for longer than a caller waits. */
    private Reliance read(String reference, Lookup lookup) {
        var reading =
                new FutureTask<>(() -> consents.check(lookup.context().caller().organisation(), reference));
        Thread.ofVirtual().name("read-consent").start(reading);
        try {
            return reading.get(lookup.patience(clock).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw unread();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw unread();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof UnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("A consent could not be read", fault.getCause());
        }
    }

    private static UnavailableException unread() {
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "The consent could not be read in time");
    }

    /** A person described by name may be the one who consented by NIK; that is known later. */
    private boolean covers(Given given, Lookup lookup) {
        return given.purposes().contains(lookup.request().purpose())
                && (lookup.subject() instanceof DemographicSubject || isAbout(given, SubjectName.of(lookup.subject())));
    }

    private boolean isAbout(Given given, SubjectName name) {
        List<SubjectKey> all = keys.all(name);
        return given.isAbout(all);
    }
}
