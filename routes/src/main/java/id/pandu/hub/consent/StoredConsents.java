package id.pandu.hub.consent;

import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.consent.Reliance.None;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;

/** Reads a consent each time it is to be relied on. */
public final class StoredConsents implements Consents {

    private final ConsentStore store;
    private final Clock clock;

    public StoredConsents(ConsentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Reliance check(String organisation, String reference) {
        return store.find(organisation, reference)
                .map(this::reliance)
                .orElseGet(() -> new None(ProblemType.CALLER_CONSENT_UNKNOWN));
    }

    private Reliance reliance(RegisteredConsent consent) {
        return switch (consent.status(clock.instant())) {
            case ACTIVE -> new Given(consent.subject(), consent.facets(), consent.purposes());
            case EXPIRED -> new None(ProblemType.CALLER_CONSENT_EXPIRED);
            case WITHDRAWN -> new None(ProblemType.CALLER_CONSENT_WITHDRAWN);
        };
    }
}
