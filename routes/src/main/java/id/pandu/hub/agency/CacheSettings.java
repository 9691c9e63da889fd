package id.pandu.hub.agency;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long what an agency said is of use. Ages count from the moment the question was put.
 *
 * @param enabled whether anything is kept of this agency
 * @param fresh up to this age an answer is as good as a new one
 * @param revalidate for so much longer it is still given at once, and asked for anew in the background
 * @param ifError up to this age it is given, and called stale, when the agency cannot be asked
 * @param negative up to this age "no such record" is as good as a new answer; after it, it is never given
 */
public record CacheSettings(boolean enabled, Duration fresh, Duration revalidate, Duration ifError, Duration negative) {

    /** Nothing is kept. */
    public static final CacheSettings OFF =
            new CacheSettings(false, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public CacheSettings {
        if (fresh.isNegative() || revalidate.isNegative() || ifError.isNegative() || negative.isNegative()) {
            throw new IllegalArgumentException("fresh, revalidate, if-error and negative cannot be negative");
        }
    }

    /** Up to this age a record is given without asking first. */
    public Duration withoutAsking() {
        return fresh.plus(revalidate);
    }

    /** After this age nothing is of use any more. */
    public Duration longest() {
        return Collections.max(List.of(withoutAsking(), ifError, negative));
    }
}
