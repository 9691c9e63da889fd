package id.pandu.hub.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The clock on the wall that days are counted by: agreements and quotas begin and end at midnight in Jakarta. */
public final class WesternIndonesianTime {

    /** The zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private WesternIndonesianTime() {}

    /** Today. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** A moment, as it is told to people. */
    public static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZONE);
    }
}
