package id.pandu.hub.subject;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that every NIK follows, whatever has happened to its owner since (Law 23/2006 with Law 24/2013): two digits each
 * for province, regency and district of first issue; day (plus 40 for women), month and year of birth; a serial. A regency or
 * district that is on no list is allowed, because regions split and renumber while the NIK stays.
 */
public enum NikRule {
    PROVINCE,
    REGENCY,
    DISTRICT,
    BIRTH_DATE,
    SERIAL;

    /** Kemendagri's codes of 38 provinces, and 54 for East Timor, in use until 1999. */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 72,
            73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

    /** A NIK has this many days in each month at most; 29 February exists because the century is not written. */
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /**
     * The first rule that a number breaks.
     *
     * @param nik sixteen digits
     */
    public static Optional<NikRule> brokenBy(String nik) {
        if (!PROVINCES.contains(part(nik, 0))) {
            return Optional.of(PROVINCE);
        }
        if (part(nik, 2) == 0) {
            return Optional.of(REGENCY);
        }
        if (part(nik, 4) == 0) {
            return Optional.of(DISTRICT);
        }
        if (!isDate(part(nik, 6), part(nik, 8), part(nik, 10))) {
            return Optional.of(BIRTH_DATE);
        }
        return nik.endsWith("0000") ? Optional.of(SERIAL) : Optional.empty();
    }

    /** The rule's name in an answer, for instance {@code nik-birth-date}. */
    public String keyword() {
        return "nik-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isDate(int writtenDay, int month, int year) {
        int day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return !(month == 2 && day == 29) || year % 4 == 0;
    }

    private static int part(String nik, int from) {
        return Integer.parseInt(nik, from, from + 2, 10);
    }
}
