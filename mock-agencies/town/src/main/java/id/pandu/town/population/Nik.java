package id.pandu.town.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Issues unused NIKs and family-card numbers by the rules of the civil registry: region and district of issue, date (day + 40 for
 * women's NIKs), serial. Serials are 9991 to 9998, so that no number can belong to a real person and 9999 stays unknown everywhere.
 */
final class Nik {

    private static final int FIRST_SERIAL = 9991;
    private static final int LAST_SERIAL = 9998;

    private final Set<String> issued = new HashSet<>();

    /** Marks a number as taken. */
    void reserve(String number) {
        issued.add(number);
    }

    /** Whether one more NIK of this district, date and sex can be issued. */
    boolean hasRoom(String districtCode, LocalDate birthDate, Sex sex) {
        return !issued.contains(prefix(districtCode, birthDate, sex) + LAST_SERIAL);
    }

    /** The next free NIK; the caller has asked {@link #hasRoom}. */
    String issue(String districtCode, LocalDate birthDate, Sex sex) {
        return next(prefix(districtCode, birthDate, sex));
    }

    /** The next free family-card number of a district and day of recording, or of the nearest later day that has room. */
    String issueCard(String districtCode, LocalDate recorded) {
        LocalDate day = recorded;
        while (!hasRoom(districtCode, day, Sex.MALE)) {
            day = day.plusDays(1);
        }
        return next(prefix(districtCode, day, Sex.MALE));
    }

    private String next(String prefix) {
        for (int serial = FIRST_SERIAL; serial <= LAST_SERIAL; serial++) {
            if (issued.add(prefix + serial)) {
                return prefix + serial;
            }
        }
        throw new IllegalStateException("no serial left");
    }

    private static String prefix(String districtCode, LocalDate date, Sex sex) {
        int day = date.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
        return "%s%02d%02d%02d".formatted(districtCode, day, date.getMonthValue(), date.getYear() % 100);
    }
}
