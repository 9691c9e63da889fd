package id.pandu.gateway.cache;

import id.pandu.hub.agency.AgencyDirectory;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How long an answer is of use, whichever agency gave it.
 *
 * @param age after it none is
 */
record Lifetime(Duration age) {

    static Lifetime longest(AgencyDirectory directory) {
        return new Lifetime(directory.all().stream()
                .map(agency -> agency.cache().longest())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }

    /** So long, or for another time that is longer. */
    Duration atLeast(Duration other) {
        return Collections.max(List.of(age, other));
    }
}
