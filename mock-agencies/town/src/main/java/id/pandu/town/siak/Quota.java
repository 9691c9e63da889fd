package id.pandu.town.siak;

import java.time.LocalDate;
import java.util.OptionalInt;

/** How often may be asked in one day of the registry. */
final class Quota {

    private final int limit;
    private LocalDate day = LocalDate.MIN;
    private int used;

    Quota(int limit) {
        this.limit = limit;
    }

    /** Counts one question; how many are left, or nothing when there was none left for this one. */
    synchronized OptionalInt use(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        if (used == limit) {
            return OptionalInt.empty();
        }
        used++;
        return OptionalInt.of(limit - used);
    }
}
