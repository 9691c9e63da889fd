package id.pandu.town.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes one household after the other; the same random source gives the same households, whatever the day. */
final class HouseholdMaker {

    private static final int YOUNGEST_BIRTH_YEAR = 2025;

    private final Random random;
    private final Nik nik;
    private final Names names;

    HouseholdMaker(Random random, Nik nik) {
        this.random = random;
        this.nik = nik;
        this.names = new Names(random);
    }

    Household make(Region region) {
        District district =
                region.districts().get(random.nextInt(region.districts().size()));
        String card = nik.issueCard(region.code() + district.code(), day(2005, 2024));
        Home home = new Home(region, district, card, names.family());
        List<Person> members = new ArrayList<>();
        Sex headSex = chance(12) ? Sex.FEMALE : Sex.MALE;
        Person head = person(home, headSex, Relation.HEAD, day(1952, 2000), null, null);
        members.add(head);
        Person spouse = headSex == Sex.MALE && !chance(10) ? spouseOf(home, head) : null;
        if (spouse != null) {
            members.add(spouse);
        }
        addChildren(home, members, headSex == Sex.FEMALE ? head : spouse, headSex == Sex.MALE ? head : null);
        if (chance(8)) {
            members.add(parentOf(home, head));
        }
        return new Household(card, region.code(), decile(), members);
    }

    private Person spouseOf(Home home, Person head) {
        int year = head.birthDate().getYear() + random.nextInt(7) - 2;
        return person(home, Sex.FEMALE, Relation.SPOUSE, day(year, year), null, null);
    }

    private Person parentOf(Home home, Person head) {
        int year = head.birthDate().getYear() - 20 - random.nextInt(8);
        return person(home, chance(65) ? Sex.FEMALE : Sex.MALE, Relation.PARENT, day(year, year), null, null);
    }

    private void addChildren(Home home, List<Person> members, @Nullable Person mother, @Nullable Person father) {
        if (mother == null) {
            return;
        }
        int first = mother.birthDate().getYear() + 20 + random.nextInt(8);
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int year = first + 3 * i + random.nextInt(3);
            if (year > 2000 && year <= YOUNGEST_BIRTH_YEAR) {
                Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                members.add(person(home, sex, Relation.CHILD, day(year, year), mother, father));
            }
        }
    }

    private Person person(
            Home home, Sex sex, Relation relation, LocalDate wanted, @Nullable Person mother, @Nullable Person father) {
        LocalDate birthDate = wanted;
        while (!nik.hasRoom(home.districtCode(), birthDate, sex)) {
            birthDate = birthDate.plusDays(1);
        }
        return new Person(
                nik.issue(home.districtCode(), birthDate, sex),
                home.card(),
                home.region().code(),
                home.district().code(),
                names.person(sex, home.region().code(), home.family()),
                birthDate,
                home.region().capital(),
                sex,
                relation,
                mother == null ? null : mother.nik(),
                father == null ? null : father.nik(),
                null,
                birthDate.getYear() < 1945 && chance(10));
    }

    private LocalDate day(int fromYear, int toYear) {
        int year = fromYear + random.nextInt(toYear - fromYear + 1);
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    private int decile() {
        return 1 + Math.min(random.nextInt(10), random.nextInt(14));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private record Home(Region region, District district, String card, String family) {
        String districtCode() {
            return region.code() + district.code();
        }
    }
}
