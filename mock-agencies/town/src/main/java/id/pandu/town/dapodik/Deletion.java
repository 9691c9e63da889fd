package id.pandu.town.dapodik;

import id.pandu.town.population.Pupil;
import id.pandu.town.population.Pupil.Enrolment;
import org.jspecify.annotations.Nullable;

/** Which one of the rows behind a pupil is deleted softly: a query that looks at four of the five is wrong about somebody. */
enum Deletion {
    PUPIL,
    REGISTRATION,
    MEMBERSHIP,
    CLASS,
    SCHOOL;

    /** The deletion of the pupil who is deleted as the {@code number}-th of an office; null for a pupil who is not. */
    static @Nullable Deletion of(Pupil pupil, int number) {
        return pupil.enrolment() == Enrolment.DELETED ? values()[number % values().length] : null;
    }
}
