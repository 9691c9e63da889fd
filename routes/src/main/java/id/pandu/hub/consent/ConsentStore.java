package id.pandu.hub.consent;

import java.time.Instant;
import java.util.Optional;

/** Where consents are kept. Every method throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface ConsentStore {

    /** A consent as it stands this moment. */
    Optional<RegisteredConsent> find(String organisation, String reference);

    /**
     * Adds a consent.
     *
     * @param encryptedSubject whom it is about
     * @param proof what has to be done before it counts; when it throws, nothing has been added
     * @return false when the reference is taken, and then nothing was done
     */
    boolean add(RegisteredConsent consent, byte[] encryptedSubject, Runnable proof);

    /**
     * Withdraws a consent.
     *
     * @param proof what has to be done before it counts; when it throws, nothing has changed
     * @return false when it was withdrawn before, and then nothing was done
     */
    boolean withdraw(String organisation, String reference, Instant at, Runnable proof);
}
