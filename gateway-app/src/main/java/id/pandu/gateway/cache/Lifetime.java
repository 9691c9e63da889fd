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
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one));
    }
}
