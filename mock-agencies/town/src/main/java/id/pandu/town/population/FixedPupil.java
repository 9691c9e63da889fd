package id.pandu.town.population;

import id.pandu.town.population.Pupil.Enrolment;
import id.pandu.town.population.Pupil.Parents;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fixed person's record at an education office, before today's date decides the grade.
 *
 * @param grade a grade that never changes, or null to follow the birth date (at most 12, so that a fixed pupil stays a pupil)
 */
record FixedPupil(
        String region,
        @Nullable String nik,
        @Nullable String familyCard,
        String name,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        String nisn,
        Parents parents,
        @Nullable Integer grade,
        boolean adultLearner,
        Enrolment enrolment,
        @Nullable String leavingCode,
        boolean eligible,
        @Nullable String cardNumber) {

    Pupil at(SchoolCalendar today) {
        int current = grade == null ? Math.clamp(today.gradeOf(birthDate), 1, 12) : grade;
        return new Pupil(
                region + nisn,
                region,
                nik,
                familyCard,
                name,
                sex,
                birthDate,
                birthPlace,
                nisn,
                parents,
                current,
                adultLearner,
                enrolment,
                leavingCode,
                eligible,
                cardNumber);
    }

    /** Says nothing about the pupil. */
    @Override
    public String toString() {
        return "FixedPupil[region=" + region + "]";
    }
}
