package id.pandu.town.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Panti Contoh, a home for children in Sragen: {@value #SIZE} people on one family card. Always the same people, whatever the town's
 * seed, so that a household of that size can be relied on.
 */
final class ChildrensHome {

    /** The home's family card. */
    static final String FAMILY_CARD = "3314101708059991";

    /** Its head, HARTINI CONTOHPANTI. */
    static final String HEAD_NIK = "3314105106709991";

    static final int SIZE = 200;

    private static final long SEED = 1;
    private static final int FIRST_CARD = 900_000;
    private static final int OLDEST_BIRTH_YEAR = 2009;
    private static final int BIRTH_YEARS = 17;
    private static final int DECILE = 1;
    private static final String DISTRICT = "10";
    private static final Region REGION = Regions.byCode("3314");

    private final Random random = new Random(SEED);
    private final Names names = new Names(random);
    private final Nik nik;

    /** Takes the home's numbers from those that are left. */
    ChildrensHome(Nik nik) {
        this.nik = nik;
        nik.reserve(FAMILY_CARD);
        nik.reserve(HEAD_NIK);
    }

    Household household() {
        List<Person> members = new ArrayList<>();
        members.add(person(HEAD_NIK, "HARTINI CONTOHPANTI", LocalDate.of(1970, 6, 11), Sex.FEMALE, Relation.HEAD));
        while (members.size() < SIZE) {
            members.add(child());
        }
        return new Household(FAMILY_CARD, REGION.code(), DECILE, members);
    }

    static List<Membership> memberships(Household home) {
        return new MembershipMaker(new Random(SEED), FIRST_CARD).make(home);
    }

    private Person child() {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate birthDate =
                LocalDate.ofYearDay(OLDEST_BIRTH_YEAR + random.nextInt(BIRTH_YEARS), 1 + random.nextInt(365));
        while (!nik.hasRoom(REGION.code() + DISTRICT, birthDate, sex)) {
            birthDate = birthDate.plusDays(1);
        }
        String issued = nik.issue(REGION.code() + DISTRICT, birthDate, sex);
        return person(issued, names.person(sex, REGION.code(), "CONTOHPANTI"), birthDate, sex, Relation.OTHER);
    }

    private static Person person(String nik, String name, LocalDate birthDate, Sex sex, Relation relation) {
        return new Person(
                nik,
                FAMILY_CARD,
                REGION.code(),
                DISTRICT,
                name,
                birthDate,
                REGION.capital(),
                sex,
                relation,
                null,
                null,
                null,
                false);
    }
}
