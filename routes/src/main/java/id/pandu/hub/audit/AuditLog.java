package id.pandu.hub.audit;

import java.time.Duration;

/** Where entries go. */
public interface AuditLog {

    /**
     * Returns once the entry is durable; personal data may leave then, and not before.
     *
     * @throws id.pandu.hub.problem.UnavailableException when it could not be made durable, or nobody knows whether it is
     */
    void record(AuditEntry entry);

    /**
     * The same for somebody who cannot wait for longer than this.
     *
     * @throws id.pandu.hub.problem.UnavailableException also when it was not durable by then
     */
    default void record(AuditEntry entry, Duration patience) {
        record(entry);
    }
}
