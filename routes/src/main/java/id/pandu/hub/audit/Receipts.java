package id.pandu.hub.audit;

import java.util.Optional;

/** What a caller gets to keep, so that the log cannot be shortened behind everybody's back. */
public interface Receipts {

    /** The response header that carries it. */
    String HEADER = "Pandu-Audit-Checkpoint";

    /** The newest signed checkpoint, {@code <sequence>:<chain value>}; none before the first. */
    Optional<String> newest();
}
