package id.pandu.town.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic person as the civil registry knows them; agencies may hold something else.
 *
 * @param nik 16 digits, or null for a person without a NIK
 * @param familyCard 16 digits, or null for a person on no family card
 * @param region four-digit code of where the person lives now (the NIK tells where it was issued)
 * @param district two-digit code of the district
 * @param name upper case
 * @param birthPlace a place name
 * @param motherNik NIK of the mother where known
 * @param fatherNik NIK of the father where known
 * @param guardianNik NIK of a guardian who is neither, where there is one
 * @param deceased whether the death is registered
 */
public record Person(
        @Nullable String nik,
        @Nullable String familyCard,
        String region,
        String district,
        String name,
        LocalDate birthDate,
        String birthPlace,
        Sex sex,
        Relation relation,
        @Nullable String motherNik,
        @Nullable String fatherNik,
        @Nullable String guardianNik,
        boolean deceased) {

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Person[region=" + region + "]";
    }
}
