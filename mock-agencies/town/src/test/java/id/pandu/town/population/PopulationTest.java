package id.pandu.town.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final SchoolCalendar AUTUMN = SchoolCalendar.of(LocalDate.of(2026, 11, 22));

    @Property(tries = 20)
    void everyNikFollowsTheRulesAndIsUnique(@ForAll long seed) {
        Set<String> seen = new HashSet<>();
        List<Person> people = Population.generate(seed, 400).people().toList();
        for (Person person : people) {
            String nik = person.nik();
            if (nik != null) {
                assertThat(seen.add(nik)).isTrue();
                assertThat(nik).matches("\\d{12}999[1-8]");
                assertThat(dateIn(nik, person.sex())).isEqualTo(shortDate(person.birthDate()));
            }
        }
    }

    @Property(tries = 10)
    void equalSeedsGiveEqualPeople(@ForAll long seed) {
        assertThat(Population.generate(seed, 200)).isEqualTo(Population.generate(seed, 200));
    }

    @Property(tries = 10)
    void cardsBelongToOneMemberEach(@ForAll long seed) {
        List<String> cards = Population.generate(seed, 300).memberships().stream()
                .map(Membership::cardNumber)
                .toList();
        assertThat(cards).doesNotHaveDuplicates().allMatch(card -> card.matches("000999\\d{7}"));
    }

    @Property(tries = 400)
    void pupilsHaveKeysAndNumbersOfTheirOwn(@ForAll long seed) {
        haveKeysAndNumbersOfTheirOwn(Population.generate(seed, 120).pupils(AUTUMN));
    }

    @Test
    void usualPupilsHaveKeysAndNumbersOfTheirOwn() {
        haveKeysAndNumbersOfTheirOwn(Population.generate(20260701, 12000).pupils(AUTUMN));
    }

    @Test
    void everyPupilNumberBeginsWithTheBirthYear() {
        assertThat(Population.generate(3, 500).pupils(AUTUMN))
                .allMatch(pupil -> pupil.nisn()
                        .startsWith("%03d".formatted(pupil.birthDate().getYear() % 1000)));
    }

    @Test
    void everyFixedFamilyCardIsHeadedByAnAdult() {
        assertThat(FixedPeople.load().households())
                .allMatch(
                        household -> household.members().getFirst().birthDate().getYear() < 2005);
    }

    @Test
    void whoIsInsuredAsAChildIsOne() {
        FixedPeople unit = FixedPeople.load();
        Set<String> insuredAsChildren = unit.memberships().stream()
                .filter(member -> member.familyRole().equals("3"))
                .map(member -> member.name().strip())
                .collect(Collectors.toSet());
        assertThat(unit.households())
                .flatExtracting(Household::members)
                .filteredOn(person -> insuredAsChildren.contains(person.name()))
                .isNotEmpty()
                .allMatch(person -> person.relation() == Relation.CHILD);
    }

    @Test
    void usualPopulationHasTenThousandPeopleInAllRegions() {
        List<Person> people = Population.generate(20260701, 12000).people().toList();
        assertThat(people).hasSizeGreaterThan(10_000);
        assertThat(people.stream().map(Person::region).collect(Collectors.toSet()))
                .hasSize(7);
    }

    @Property(tries = 5)
    void theHomeIsTheSameWhateverTheSeed(@ForAll long seed) {
        assertThat(home(Population.generate(seed, 100))).isEqualTo(new ChildrensHome(new Nik()).household());
    }

    @Test
    void theHomeHas200MembersWithNikPupilsAndInsurance() {
        Population unit = Population.generate(20260701, 1000);
        Set<String> niks = home(unit).members().stream()
                .map(person -> Objects.requireNonNull(person.nik()))
                .collect(Collectors.toSet());
        assertThat(niks).hasSize(200).contains("3314105106709991");
        assertThat(unit.pupils(AUTUMN))
                .filteredOn(pupil -> niks.contains(pupil.nik()))
                .hasSizeGreaterThan(100);
        assertThat(unit.memberships())
                .filteredOn(member -> niks.contains(member.nik()))
                .hasSizeGreaterThan(190);
    }

    @Test
    void theSocialRegistryDiffersAboutFixedPeopleOnly() {
        FixedPeople unit = FixedPeople.load();
        Map<String, Person> byNik = unit.households().stream()
                .flatMap(household -> household.members().stream())
                .filter(person -> person.nik() != null)
                .collect(Collectors.toMap(person -> Objects.requireNonNull(person.nik()), person -> person));
        assertThat(unit.socialRegistry()).isNotEmpty().allSatisfy(held -> {
            Person person = Objects.requireNonNull(byNik.get(held.nik()));
            assertThat(held.appliedTo(person)).isNotEqualTo(person).hasFieldOrPropertyWithValue("nik", held.nik());
        });
    }

    private static Household home(Population population) {
        return population.households().getLast();
    }

    @Test
    void childrenKnowTheirParents() {
        Population unit = Population.generate(3, 500);
        Set<String> niks =
                unit.people().map(Person::nik).filter(Objects::nonNull).collect(Collectors.toSet());
        unit.households().stream()
                .flatMap(household -> household.members().stream())
                .filter(person -> person.relation() == Relation.CHILD)
                .forEach(child -> assertThat(niks).contains(Objects.requireNonNull(child.motherNik())));
    }

    @Test
    void fixedPupilsFollowTheSchoolYear() {
        Population unit = Population.generate(3, 10);
        assertThat(budi(unit, LocalDate.of(2025, 9, 1)).grade()).isEqualTo(7);
        assertThat(budi(unit, LocalDate.of(2026, 6, 30)).grade()).isEqualTo(7);
        assertThat(budi(unit, LocalDate.of(2026, 7, 1)).grade()).isEqualTo(8);
        assertThat(budi(unit, LocalDate.of(2040, 7, 1)).grade()).isEqualTo(12);
    }

    @Test
    void generatedChildrenOfSchoolAgeArePupils() {
        Population unit = Population.generate(3, 2000);
        assertThat(unit.pupils(AUTUMN))
                .hasSizeGreaterThan(300)
                .allMatch(pupil -> pupil.grade() >= 1 && pupil.grade() <= 12);
    }

    private static void haveKeysAndNumbersOfTheirOwn(List<Pupil> pupils) {
        assertThat(pupils).extracting(Pupil::key).doesNotHaveDuplicates();
        Map<String, String> owners = new HashMap<>();
        for (Pupil pupil : pupils) {
            String nik = Objects.requireNonNull(pupil.nik());
            assertThat(Objects.requireNonNullElse(owners.put(pupil.nisn(), nik), nik))
                    .isEqualTo(nik);
        }
    }

    private static Pupil budi(Population population, LocalDate day) {
        return population.pupils(SchoolCalendar.of(day)).getFirst();
    }

    private static String dateIn(String nik, Sex sex) {
        int day = Integer.parseInt(nik.substring(6, 8)) - (sex == Sex.FEMALE ? 40 : 0);
        return "%02d%s".formatted(day, nik.substring(8, 12));
    }

    private static String shortDate(LocalDate date) {
        return "%02d%02d%02d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100);
    }
}
