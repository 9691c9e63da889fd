package id.pandu.town.dapodik;

import id.pandu.town.population.Pupil;
import id.pandu.town.population.Pupil.Enrolment;
import id.pandu.town.population.SchoolCalendar;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/**
 * Writes a pupil's rows, and beside the current ones what a real database also holds: last semester's class, the primary school left
 * behind, extracurricular groups, soft-deleted rows. A query that forgets one condition gives a wrong answer.
 */
final class PupilRows {

    private static final int GRADE_OF_ADULTS = 12;

    private final OfficeData data;
    private final SchoolCalendar today;

    PupilRows(OfficeData data, SchoolCalendar today) {
        this.data = data;
        this.today = today;
    }

    void add(Pupil pupil) {
        Random dice = new Random(pupil.key().hashCode());
        UUID id = OfficeData.id("pupil" + pupil.key());
        School school = school(pupil, pupil.grade());
        boolean deleted = pupil.enrolment() == Enrolment.DELETED;
        addPupil(pupil, id, school, deleted);
        addRegistration(pupil, id, school, deleted);
        if (pupil.enrolment() != Enrolment.LEFT) {
            addClass(pupil, id, school, today, pupil.grade(), deleted);
            addBait(pupil, id, school, dice);
        }
        addPast(pupil, id);
    }

    private void addPupil(Pupil pupil, UUID id, School school, boolean deleted) {
        Pupil.Parents parents = pupil.parents();
        data.pupils.add(
                deleted,
                id,
                pupil.name(),
                pupil.sex().letter(),
                pupil.nisn(),
                pupil.nik(),
                pupil.familyCard(),
                pupil.birthPlace(),
                pupil.birthDate(),
                1,
                school.regionCode(),
                parents.fatherNik(),
                parents.fatherName(),
                parents.motherNik(),
                parents.motherName(),
                parents.guardianNik(),
                parents.guardianName(),
                pupil.eligible(),
                pupil.eligible() ? 1 : null,
                pupil.cardNumber() != null,
                pupil.cardNumber(),
                pupil.cardNumber() == null ? null : pupil.name());
    }

    private void addRegistration(Pupil pupil, UUID id, School school, boolean deleted) {
        int entered = today.schoolYear() - (pupil.grade() - school.kind().firstGrade());
        LocalDate end = pupil.enrolment() == Enrolment.LEFT ? today.previous().end() : null;
        data.registrations.add(
                deleted,
                OfficeData.id("registration" + pupil.key()),
                id,
                school.id(),
                1,
                "N" + pupil.nisn(),
                LocalDate.of(entered, 7, 15),
                pupil.leavingCode(),
                end);
    }

    private void addClass(Pupil pupil, UUID id, School school, SchoolCalendar semester, int grade, boolean deleted) {
        UUID group = data.group(school, semester, grade, OfficeData.CLASS, letter(pupil));
        data.members.add(deleted, OfficeData.id("member" + pupil.key() + semester.semesterId()), group, id, 1);
    }

    private void addBait(Pupil pupil, UUID id, School school, Random dice) {
        if (dice.nextInt(3) == 0) {
            UUID scouts = data.group(school, today, pupil.grade(), OfficeData.EXTRACURRICULAR, "");
            data.members.add(false, OfficeData.id("scouts" + pupil.key()), scouts, id, 1);
        }
        if (dice.nextInt(12) == 0) {
            UUID wrongClass = data.group(school, today, pupil.grade(), OfficeData.CLASS, "Z");
            data.members.add(true, OfficeData.id("mistake" + pupil.key()), wrongClass, id, 1);
        }
    }

    /** Last semester's class; a pupil who has just changed schools has also left the school before. */
    private void addPast(Pupil pupil, UUID id) {
        SchoolCalendar before = today.previous();
        int grade = pupil.grade() - (today.schoolYear() - before.schoolYear());
        if (grade < 1 || pupil.adultLearner()) {
            return;
        }
        School then = school(pupil, grade);
        addClass(pupil, id, then, before, grade, false);
        if (then.kind() != school(pupil, pupil.grade()).kind()) {
            LocalDate entered =
                    LocalDate.of(before.schoolYear() - (grade - then.kind().firstGrade()), 7, 15);
            UUID registration = OfficeData.id("earlier" + pupil.key());
            data.registrations.add(
                    false, registration, id, then.id(), 1, "L" + pupil.nisn(), entered, "1", before.end());
        }
    }

    private School school(Pupil pupil, int grade) {
        School.Kind kind = School.Kind.of(pupil.adultLearner() ? GRADE_OF_ADULTS : grade, pupil.adultLearner());
        return data.school(kind, Long.parseLong(pupil.nisn()));
    }

    private static String letter(Pupil pupil) {
        return Long.parseLong(pupil.nisn()) % 2 == 1 ? "A" : "B";
    }
}
