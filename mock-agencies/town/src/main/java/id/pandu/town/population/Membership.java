package id.pandu.town.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What BPJS Kesehatan holds about one member.
 *
 * @param cardNumber 13 digits
 * @param nik 16 digits, or null where BPJS has none
 * @param name as BPJS wrote it, trailing blanks included
 * @param familyRole <i>pisa</i>: 1 participant, 2 spouse, 3 child
 * @param treatmentClass 1 to 3
 * @param facilityCode eight characters
 * @param start first day of coverage
 * @param end last day of coverage
 */
public record Membership(
        String cardNumber,
        @Nullable String nik,
        String name,
        LocalDate birthDate,
        Sex sex,
        String familyRole,
        MembershipKind kind,
        MembershipStatus status,
        int treatmentClass,
        String facilityCode,
        String facilityName,
        LocalDate start,
        LocalDate end) {

    /** Says nothing about the member. */
    @Override
    public String toString() {
        return "Membership[" + kind + ", " + status + "]";
    }
}
