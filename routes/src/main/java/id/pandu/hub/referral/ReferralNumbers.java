package id.pandu.hub.referral;

import id.pandu.hub.api.WesternIndonesianTime;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Makes the numbers that people know referrals by, {@code RJK-3314-20261126-7F3K9A}; not to be guessed from one another. */
final class ReferralNumbers {

    /** Crockford's base 32: no letter that is read as a digit. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final RandomGenerator random = new SecureRandom();

    String next(String region, OffsetDateTime at) {
        var number = new StringBuilder("RJK-")
                .append(region.replace(".", ""))
                .append('-')
                .append(at.atZoneSameInstant(WesternIndonesianTime.ZONE)
                        .toLocalDate()
                        .format(DAY))
                .append('-');
        random.ints(LENGTH, 0, SIGNS.length()).forEach(place -> number.append(SIGNS.charAt(place)));
        return number.toString();
    }
}
