package id.pandu.hub.referral;

import id.pandu.hub.audit.SubjectKey;
import java.util.List;

/**
 * A call that must have its effect once.
 *
 * @param consumer who calls
 * @param operation what for, by the contract's name
 * @param key the caller's {@code Idempotency-Key}
 * @param body keyed hash of the body, under the current key
 * @param bodies the same under every live key
 */
public record Once(String consumer, String operation, String key, SubjectKey body, List<SubjectKey> bodies) {

    public Once {
        bodies = List.copyOf(bodies);
    }
}
