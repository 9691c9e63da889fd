package id.pandu.town.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the education office of a region holds about one pupil.
 *
 * @param key stable key of this record; a person may have several
 * @param region four-digit code of the office that holds the record
 * @param grade 1 to 12
 * @param adultLearner whether the school is a community learning centre (PKBM, Paket C)
 * @param enrolment what became of the record
 * @param leavingCode Dapodik's reason for leaving, null while enrolled
 * @param eligible whether the school proposes the pupil for the education grant (PIP)
 * @param cardNumber number of the education card (KIP), null without one
 */
public record Pupil(
        String key,
        String region,
        @Nullable String nik,
        @Nullable String familyCard,
        String name,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        String nisn,
        Parents parents,
        int grade,
        boolean adultLearner,
        Enrolment enrolment,
        @Nullable String leavingCode,
        boolean eligible,
        @Nullable String cardNumber) {

    /** What became of a pupil's record. */
    public enum Enrolment {
        ACTIVE,
        LEFT,
        DELETED
    }

    /** NIK and name of father, mother and guardian as the school wrote them, null where unknown. */
    public record Parents(
            @Nullable String fatherNik,
            @Nullable String fatherName,
            @Nullable String motherNik,
            @Nullable String motherName,
            @Nullable String guardianNik,
            @Nullable String guardianName) {

        /** Says nothing about the parents. */
        @Override
        public String toString() {
            return "Parents";
        }
    }

    /** Says nothing about the pupil. */
    @Override
    public String toString() {
        return "Pupil[region=" + region + ", grade=" + grade + ", " + enrolment + "]";
    }
}
