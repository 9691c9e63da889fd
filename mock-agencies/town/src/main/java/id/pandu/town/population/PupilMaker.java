package id.pandu.town.population;

import id.pandu.town.population.Pupil.Enrolment;
import id.pandu.town.population.Pupil.Parents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Decides what education offices hold about the children of households on a given day. */
final class PupilMaker {

    private static final int LAST_GRADE = 12;
    private static final int YEARS_KEPT_AFTER_SCHOOL = 4;
    /** Serials below are the fixed pupils', whose NISNs are made by the same rule. */
    private static final int FIRST_SERIAL = 100;

    private static final int SERIALS = 10_000 - FIRST_SERIAL;
    private static final String GRADUATED = "1";
    private static final String MOVED = "2";
    private static final String DROPPED_OUT = "5";

    private final SchoolCalendar today;
    private final Map<String, String> names = new HashMap<>();
    private int issued;

    PupilMaker(SchoolCalendar today) {
        this.today = today;
    }

    List<Pupil> make(List<Household> households) {
        List<Pupil> pupils = new ArrayList<>();
        for (Household household : households) {
            for (Person person : household.members()) {
                names.put(Objects.requireNonNullElse(person.nik(), ""), person.name());
            }
            for (Person person : household.members()) {
                if (person.relation() == Relation.CHILD || person.relation() == Relation.OTHER) {
                    pupils.addAll(recordsOf(person, household));
                }
            }
        }
        return pupils;
    }

    /** The dice depend on the person only, so a child stays the same child whatever the day. */
    private List<Pupil> recordsOf(Person child, Household household) {
        Random dice = new Random(Objects.hashCode(child.nik()));
        int number = issued++;
        int grade = today.gradeOf(child.birthDate());
        if (grade < 1 || grade > LAST_GRADE + YEARS_KEPT_AFTER_SCHOOL) {
            return List.of();
        }
        String nisn = "%03d999%04d".formatted(child.birthDate().getYear() % 1000, FIRST_SERIAL + number % SERIALS);
        boolean eligible = household.decile() <= 3;
        String card = eligible && dice.nextInt(3) > 0 ? "K%05d".formatted(number % 100_000) : null;
        Draft draft = new Draft(child, nisn, Math.min(grade, LAST_GRADE), eligible, card);
        if (grade > LAST_GRADE) {
            return List.of(draft.pupil(child.region(), Enrolment.LEFT, GRADUATED, parents(child, dice)));
        }
        return schoolRecords(draft, dice);
    }

    private List<Pupil> schoolRecords(Draft draft, Random dice) {
        String region = draft.child().region();
        Parents parents = parents(draft.child(), dice);
        int fate = dice.nextInt(100);
        if (fate < 3) {
            return List.of(draft.pupil(region, Enrolment.LEFT, DROPPED_OUT, parents));
        }
        if (fate < 8) {
            return List.of(draft.pupil(region, Enrolment.DELETED, null, parents));
        }
        Pupil active = draft.pupil(region, Enrolment.ACTIVE, null, parents);
        if (fate < 10) {
            return List.of(active, draft.pupil(elsewhere(region), Enrolment.LEFT, MOVED, parents));
        }
        return List.of(active);
    }

    private static String elsewhere(String region) {
        int index = Regions.all().indexOf(Regions.byCode(region));
        return Regions.all().get((index + 1) % Regions.all().size()).code();
    }

    /** Schools often lack a parent's NIK. */
    private Parents parents(Person child, Random dice) {
        String father = dice.nextInt(20) == 0 ? null : child.fatherNik();
        String mother = dice.nextInt(20) == 0 ? null : child.motherNik();
        return new Parents(father, nameOf(child.fatherNik()), mother, nameOf(child.motherNik()), null, null);
    }

    private @Nullable String nameOf(@Nullable String nik) {
        return nik == null ? null : names.get(nik);
    }

    private record Draft(
            Person child,
            String nisn,
            int grade,
            boolean eligible,
            @Nullable String card) {

        Pupil pupil(String region, Enrolment enrolment, @Nullable String leavingCode, Parents parents) {
            return new Pupil(
                    region + nisn,
                    region,
                    child.nik(),
                    child.familyCard(),
                    child.name(),
                    child.sex(),
                    child.birthDate(),
                    child.birthPlace(),
                    nisn,
                    parents,
                    grade,
                    false,
                    enrolment,
                    leavingCode,
                    eligible,
                    card);
        }
    }
}
