package id.pandu.hub.referral;

import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.ReferralSubject;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service is, by age in whole years, as far as it is for a person and not for a household.
 *
 * @param from youngest; {@code null} for no bound
 * @param to oldest; {@code null} for no bound
 */
public record Ages(@Nullable Integer from, @Nullable Integer to) {

    /** For everybody. */
    public static final Ages ANY = new Ages(null, null);

    private static final int CENTURY = 100;
    private static final int OLDEST = 110;
    private static final int WOMEN = 40;

    /** Whether it is certain that the resident is too young or too old. A NIK leaves the century open, and somebody who is only described any age. */
    boolean excludes(ReferralSubject resident, LocalDate today) {
        return switch (resident) {
            case NikPerson person ->
                births(person.nik(), today).noneMatch(birth -> isAlive(birth, today) && fits(birth, today));
            case NamedPerson person -> !fits(person.birthDate(), today);
            default -> false;
        };
    }

    private static boolean isAlive(LocalDate birth, LocalDate today) {
        return Period.between(birth, today).getYears() <= OLDEST;
    }

    private boolean fits(LocalDate birth, LocalDate today) {
        int age = Period.between(birth, today).getYears();
        return (from == null || age >= from) && (to == null || age <= to);
    }

    private static Stream<LocalDate> births(String nik, LocalDate today) {
        int written = part(nik, 6);
        int day = written > WOMEN ? written - WOMEN : written;
        int newest = today.getYear() - Math.floorMod(today.getYear() - part(nik, 10), CENTURY);
        return Stream.of(newest, newest - CENTURY)
                .map(year -> YearMonth.of(year, part(nik, 8)))
                .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())));
    }

    private static int part(String nik, int from) {
        return Integer.parseInt(nik, from, from + 2, 10);
    }
}
