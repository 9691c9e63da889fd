package id.pandu.town.dapodik;

import id.pandu.town.population.Pupil;
import id.pandu.town.population.SchoolCalendar;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** What stands beside a pupil's class of this semester: a group that is no class, a mistake taken back, the school just left. */
final class PupilBait {

    private static final String MOVED = "2";

    private final OfficeData data;
    private final SchoolCalendar today;

    PupilBait(OfficeData data, SchoolCalendar today) {
        this.data = data;
        this.today = today;
    }

    void add(Pupil pupil, UUID id, School school) {
        Random dice = new Random(pupil.key().hashCode());
        if (dice.nextInt(3) == 0) {
            UUID scouts = data.group(school, today, pupil.grade(), OfficeData.EXTRACURRICULAR, "");
            data.members.add(false, OfficeData.id("scouts" + pupil.key()), scouts, id, 1);
        }
        if (dice.nextInt(12) == 0) {
            UUID wrongClass = data.group(school, today, pupil.grade(), OfficeData.CLASS, "Z");
            data.members.add(true, OfficeData.id("mistake" + pupil.key()), wrongClass, id, 1);
        }
        if (dice.nextInt(12) == 0) {
            addSchoolLeftThisSemester(pupil, id, school);
        }
    }

    /** The class list of the school a pupil came from this semester still has the pupil. */
    private void addSchoolLeftThisSemester(Pupil pupil, UUID id, School school) {
        School left = data.school(school.kind(), Long.parseLong(pupil.nisn()) + 1);
        UUID registration = OfficeData.id("left" + pupil.key());
        LocalDate entered = LocalDate.of(today.schoolYear(), 7, 1);
        if (!left.id().equals(school.id())) {
            data.registrations.add(
                    false, registration, id, left.id(), 1, "M" + pupil.nisn(), entered, MOVED, today.start());
            UUID oldClass = data.group(left, today, pupil.grade(), OfficeData.CLASS, OfficeData.letter(pupil));
            data.members.add(false, OfficeData.id("stale" + pupil.key()), oldClass, id, 1);
        }
    }
}
