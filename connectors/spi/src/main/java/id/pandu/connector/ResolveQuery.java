package id.pandu.connector;

import id.pandu.api.model.Subject;
import java.time.Instant;

/**
 * Asks one agency who is meant.
 *
 * @param subject a person by name, birth date and gender, or a household by its family card; never a NIK
 * @param deadline when nobody waits any longer; the guard interrupts the call then
 */
public record ResolveQuery(Subject subject, Instant deadline) {

    /** The type's name only: the subject is personal. */
    @Override
    public String toString() {
        return "ResolveQuery[redacted]";
    }
}
