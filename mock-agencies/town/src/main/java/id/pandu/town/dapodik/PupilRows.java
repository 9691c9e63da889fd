package id.pandu.town.dapodik;

import id.pandu.town.population.Pupil;
import id.pandu.town.population.Pupil.Enrolment;
import id.pandu.town.population.SchoolCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pupil's rows, and beside the current ones what a real database also holds: last semester's class, the school left behind,
 * the class list a drop-out is still on, extracurricular groups, soft-deleted rows. A query that forgets one condition gives a wrong
 * answer.
 */
final class PupilRows {

    private static final int GRADE_OF_ADULTS = 12;
    private static final String DROPPED_OUT = "5";

    private final OfficeData data;
    private final SchoolCalendar today;
    private final PupilBait bait;
    private int deletions;

    PupilRows(OfficeData data, SchoolCalendar today) {
        this.data = data;
        this.today = today;
        this.bait = new PupilBait(data, today);
    }

    void add(Pupil pupil) {
        UUID id = OfficeData.id("pupil" + pupil.key());
        Deletion deletion = Deletion.of(pupil, deletions);
        deletions += deletion == null ? 0 : 1;
        School usual = school(pupil, pupil.grade());
        School school = deletion == Deletion.SCHOOL ? data.closedSchool(usual.kind()) : usual;
        addPupil(pupil, id, school, deletion == Deletion.PUPIL);
        addRegistration(pupil, id, school, deletion == Deletion.REGISTRATION);
        if (isOnAClassList(pupil)) {
            addClass(pupil, id, school, deletion);
        }
        if (pupil.enrolment() != Enrolment.LEFT) {
            bait.add(pupil, id, school);
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
        data.registrations.add(
                deleted,
                OfficeData.id("registration" + pupil.key()),
                id,
                school.id(),
                1,
                "N" + pupil.nisn(),
                LocalDate.of(entered, 7, 15),
                pupil.leavingCode(),
                leavingDay(pupil));
    }

    private @Nullable LocalDate leavingDay(Pupil pupil) {
        if (pupil.enrolment() != Enrolment.LEFT) {
            return null;
        }
        return isOnAClassList(pupil) ? today.start() : today.previous().end();
    }

    /** Who drops out during a semester stays on its class list. */
    private static boolean isOnAClassList(Pupil pupil) {
        return pupil.enrolment() != Enrolment.LEFT || DROPPED_OUT.equals(pupil.leavingCode());
    }

    private void addClass(Pupil pupil, UUID id, School school, @Nullable Deletion deletion) {
        String letter = deletion == Deletion.CLASS ? OfficeData.DELETED_CLASS : OfficeData.letter(pupil);
        UUID group = data.group(school, today, pupil.grade(), OfficeData.CLASS, letter);
        addMember(pupil, id, group, today, deletion == Deletion.MEMBERSHIP);
    }

    private void addMember(Pupil pupil, UUID id, UUID group, SchoolCalendar semester, boolean deleted) {
        data.members.add(deleted, OfficeData.id("member" + pupil.key() + semester.semesterId()), group, id, 1);
    }

    /** Last semester's class; a pupil who has just changed schools has also left the school before. */
    private void addPast(Pupil pupil, UUID id) {
        SchoolCalendar before = today.previous();
        int grade = pupil.grade() - (today.schoolYear() - before.schoolYear());
        if (grade < 1 || pupil.adultLearner()) {
            return;
        }
        School then = school(pupil, grade);
        UUID group = data.group(then, before, grade, OfficeData.CLASS, OfficeData.letter(pupil));
        addMember(pupil, id, group, before, false);
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
}
