package id.pandu.hub.audit;

/** Where entries go. */
public interface AuditLog {

    /**
     * Returns once the entry is durable; personal data may leave then, and not before.
     *
     * @throws id.pandu.hub.problem.UnavailableException when it could not be made durable, or nobody knows whether it is
     */
    void record(AuditEntry entry);
}
