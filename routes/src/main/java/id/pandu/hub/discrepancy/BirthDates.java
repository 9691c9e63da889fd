package id.pandu.hub.discrepancy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far two birth dates agree. */
final class BirthDates {

    /**
     * Written for a birthday nobody remembers: 31 December before 2004 (SIMDUK), 1 July since (SIAK; Permendagri 19/2010,
     * instructions of the forms). 1 January is our reading of what other databases do.
     */
    private static final Set<MonthDay> STAND_INS = Set.of(MonthDay.of(1, 1), MonthDay.of(7, 1), MonthDay.of(12, 31));

    /** Written where the month is remembered and the day is not (SIAK). */
    private static final int STAND_IN_DAY = 15;

    private BirthDates() {}

    /** Both as {@code yyyy-MM-dd}. */
    static Agreement compare(String one, String other) {
        if (one.equals(other)) {
            return Agreement.SAME;
        }
        LocalDate first = date(one);
        LocalDate second = date(other);
        return first != null && second != null && isNear(first, second) ? Agreement.MINOR : Agreement.MAJOR;
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return isSwapped(one, other) || isStandIn(one, other) || isStandIn(other, one) || isSlip(one, other);
    }

    private static boolean isSwapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private static boolean isStandIn(LocalDate vague, LocalDate exact) {
        return vague.getYear() == exact.getYear()
                && (STAND_INS.contains(MonthDay.from(vague))
                        || (vague.getDayOfMonth() == STAND_IN_DAY && vague.getMonth() == exact.getMonth()));
    }

    /** One digit, or two neighbours; more than one of day, month and year cannot differ then. */
    private static boolean isSlip(LocalDate one, LocalDate other) {
        return Slip.isBetween(one.toString(), other.toString());
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
