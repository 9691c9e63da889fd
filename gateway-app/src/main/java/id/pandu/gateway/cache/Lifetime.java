package id.pandu.gateway.cache;

import id.pandu.hub.agency.AgencyDirectory;
import java.time.Duration;

/**
 * How long an answer is of use, whichever agency gave it.
 *
 * @param age after it none is
 */
record Lifetime(Duration age) {

    static Lifetime longest(AgencyDirectory directory) {
        return new Lifetime(directory.all().stream()
                .map(agency -> agency.cache().longest())
                .reduce(Duration.ZERO, Lifetime::longer));
    }

    /** The age, or another that is longer. */
    Duration or(Duration other) {
        return longer(age, other);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
