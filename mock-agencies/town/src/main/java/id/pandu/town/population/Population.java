package id.pandu.town.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everyone in the town: the fixed people and the generated ones. Equal seeds and sizes give equal populations.
 *
 * @param fixed the people everyone may rely on
 * @param households the generated households, the children's home last
 * @param memberships what BPJS holds, fixed people included
 */
public record Population(FixedPeople fixed, List<Household> households, List<Membership> memberships) {

    private static final int FIRST_GENERATED_CARD = 1_000_000;

    /** Generates at least {@code size} people beside the fixed ones. */
    public static Population generate(long seed, int size) {
        FixedPeople fixed = FixedPeople.load();
        Random random = new Random(seed);
        Nik nik = new Nik();
        reserve(fixed, nik);
        Household home = new ChildrensHome(nik).household();
        HouseholdMaker householdMaker = new HouseholdMaker(random, nik);
        MembershipMaker membershipMaker = new MembershipMaker(random, FIRST_GENERATED_CARD);
        List<Household> households = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>(fixed.memberships());
        int people = 0;
        while (people < size) {
            Region region = Regions.all().get(random.nextInt(Regions.all().size()));
            Household household = householdMaker.make(region);
            households.add(household);
            memberships.addAll(membershipMaker.make(household));
            people += household.members().size();
        }
        households.add(home);
        memberships.addAll(ChildrensHome.memberships(home));
        return new Population(fixed, List.copyOf(households), List.copyOf(memberships));
    }

    /** Everyone, the fixed people first. */
    public Stream<Person> people() {
        return allHouseholds().flatMap(household -> household.members().stream());
    }

    /** Every household, those of the fixed people first. */
    public Stream<Household> allHouseholds() {
        return Stream.concat(fixed.households().stream(), households.stream());
    }

    /** What the education offices hold in the given semester, fixed people first. */
    public List<Pupil> pupils(SchoolCalendar today) {
        List<Pupil> pupils = new ArrayList<>();
        fixed.pupils().forEach(pupil -> pupils.add(pupil.at(today)));
        pupils.addAll(new PupilMaker(today).make(households));
        return pupils;
    }

    private static void reserve(FixedPeople fixed, Nik nik) {
        for (Household household : fixed.households()) {
            reserve(nik, household.familyCard());
            household.members().forEach(person -> reserve(nik, person.nik()));
        }
    }

    private static void reserve(Nik nik, @Nullable String number) {
        if (number != null) {
            nik.reserve(number);
        }
    }
}
