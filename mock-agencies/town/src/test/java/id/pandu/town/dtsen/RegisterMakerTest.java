package id.pandu.town.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import id.pandu.town.population.Relation;
import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegisterMakerTest {

    private static final Population TOWN = Population.generate(20260701, 3000);
    private static final Map<String, Register> REGISTERS = new RegisterMaker(TOWN).registers();

    @Property(tries = 10)
    void thePoorAreAllKnownOnceAtTheirOwnOffice(@ForAll long seed) {
        Population population = Population.generate(seed, 300);
        Map<String, Register> unit = new RegisterMaker(population).registers();
        for (Household household : population.allHouseholds().toList()) {
            for (Person person : household.members()) {
                List<String> offices = unit.entrySet().stream()
                        .filter(office -> knows(office.getValue(), person))
                        .map(Map.Entry::getKey)
                        .toList();
                if (household.decile() <= 6) {
                    assertThat(offices).contains(household.region());
                }
                if (person.nik() != null) {
                    assertThat(offices).isSubsetOf(household.region());
                }
            }
        }
    }

    @Property(tries = 10)
    void keysAreUniqueUuids(@ForAll long seed) {
        Collection<Register> unit =
                new RegisterMaker(Population.generate(seed, 300)).registers().values();
        List<Individual> all =
                unit.stream().flatMap(office -> office.all().stream()).toList();
        assertThat(all).extracting(Individual::id).doesNotHaveDuplicates();
        assertThat(all)
                .allMatch(one ->
                        one.id().matches("[0-9a-f-]{36}") && one.familyId().matches("[0-9a-f-]{36}"));
    }

    @Test
    void keysDoNotRestOnNikOrFamilyCard() {
        Person siti = byNik("3314105203909991");
        Person numberless = new Person(
                null,
                null,
                siti.region(),
                siti.district(),
                siti.name(),
                siti.birthDate(),
                siti.birthPlace(),
                siti.sex(),
                siti.relation(),
                null,
                null,
                null,
                false);
        assertThat(new RegisterKeys().individual(numberless))
                .isEqualTo(new RegisterKeys().individual(siti))
                .isEqualTo(office("3314")
                        .find(Question.nik("3314105203909991"))
                        .getFirst()
                        .id());
    }

    @Property(tries = 5)
    void equalPeopleGiveEqualRegisters(@ForAll long seed) {
        assertThat(ids(Population.generate(seed, 200))).isEqualTo(ids(Population.generate(seed, 200)));
    }

    @Property(tries = 5)
    void familiesAreCountedAsTheyAreListed(@ForAll long seed) {
        for (Register unit :
                new RegisterMaker(Population.generate(seed, 200)).registers().values()) {
            Map<String, Long> sizes =
                    unit.all().stream().collect(Collectors.groupingBy(Individual::familyId, Collectors.counting()));
            assertThat(unit.all())
                    .allMatch(one -> Objects.equals(
                            sizes.get(one.familyId()), (long) one.family().size()));
        }
    }

    @Test
    void everyOfficeHoldsHundredsAndNotEverybody() {
        assertThat(REGISTERS).hasSize(7);
        assertThat(REGISTERS.values()).allMatch(office -> office.all().size() > 200);
        long better = TOWN.households().stream().filter(one -> one.decile() > 6).count();
        long known = TOWN.households().stream()
                .filter(one -> one.decile() > 6)
                .filter(one -> knows(office(one.region()), one.members().getFirst()))
                .count();
        assertThat(known).isEqualTo((better + 1) / 2);
    }

    @Test
    void everyFixedPersonIsKnown() {
        TOWN.fixed()
                .households()
                .forEach(household ->
                        assertThat(household.members()).allMatch(person -> knows(office(household.region()), person)));
    }

    @Test
    void keepsTheOldFamilyCardOfADaughterWhoLeft() {
        Person daughter = byNik("3314105408989991");
        assertThat(daughter.familyCard()).isEqualTo("3314100503109991");
        assertThat(office("3314").find(Question.familyCard("3314100503109991")))
                .extracting(one -> one.person().relation())
                .containsExactly(Relation.HEAD, Relation.CHILD);
        assertThat(office("3314").find(Question.familyCard("3314101007249991"))).isEmpty();
    }

    @Test
    void keepsTheOldAddressOfAManWhoMoved() {
        assertThat(byNik("3212152112819991").region()).isEqualTo("3212");
        assertThat(office("3212").find(Question.nik("3212152112819991"))).isEmpty();
    }

    @Test
    void holdsAnotherGenderAndAnotherSpelling() {
        assertThat(byNik("3314107005799991").sex()).isEqualTo(Sex.MALE);
        assertThat(byNik("3314102701759991").name()).isEqualTo("MOH. CONTOHRIFA'I");
    }

    @Test
    void holdsABabyWithoutANikInAFamilyWithOnes() {
        assertThat(office("3272").find(Question.familyCard("3272020909229991")))
                .extracting(one -> one.person().nik())
                .containsExactly("6403051204839991", "6403052003139992", null);
    }

    @Test
    void findsTwoByNameBirthDateAndGender() {
        assertThat(office("3212").find(Question.person("agus  ContohKembar ", LocalDate.of(1994, 10, 10), Sex.MALE)))
                .hasSize(2);
    }

    private static boolean knows(Register office, Person person) {
        return person.nik() == null
                ? !office.find(Question.person(person.name(), person.birthDate(), person.sex()))
                        .isEmpty()
                : office.find(Question.nik(person.nik())).size() == 1;
    }

    private static Person byNik(String nik) {
        return office("3314").find(Question.nik(nik)).getFirst().person();
    }

    private static Register office(String region) {
        return Objects.requireNonNull(REGISTERS.get(region));
    }

    private static List<String> ids(Population population) {
        return new RegisterMaker(population)
                .registers().values().stream()
                        .flatMap(office -> office.all().stream())
                        .map(one -> one.id() + one.familyId() + one.support())
                        .sorted()
                        .toList();
    }
}
