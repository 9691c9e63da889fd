package id.pandu.town.siak;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Whether sixteen digits can be a NIK at all: province, regency, district, date (day + 40 for women), serial. */
final class NikForm {

    /** Kemendagri's province codes, and 54 of former East Timor. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52",
            "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93",
            "94", "95", "96");

    private NikForm() {}

    static boolean fits(String nik) {
        return PROVINCES.contains(nik.substring(0, 2))
                && !nik.startsWith("00", 2)
                && !nik.startsWith("00", 4)
                && isDate(number(nik, 6), number(nik, 8), number(nik, 10))
                && !nik.endsWith("0000");
    }

    private static boolean isDate(int day, int month, int year) {
        try {
            // The century is not in the number; 29 February stands in every fourth year of both.
            LocalDate.of(2000 + year, month, day > 40 ? day - 40 : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String nik, int from) {
        return Integer.parseInt(nik.substring(from, from + 2));
    }
}
