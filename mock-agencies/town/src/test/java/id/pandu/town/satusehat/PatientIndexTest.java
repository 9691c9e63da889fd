package id.pandu.town.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PatientIndexTest {

    @Property(tries = 20)
    void everyPatientIsFoundUnderTheirOwnNikOrTheirMothers(@ForAll long seed) {
        PatientIndex unit = PatientIndex.of(Population.generate(seed, 300));
        for (IndexedPatient patient : unit.all()) {
            assertThat(patient.ihs()).matches("P0999\\d{7}");
            assertThat(unit.byIhs(patient.ihs())).contains(patient);
            IdentifierSystem system = patient.newborn() ? IdentifierSystem.MOTHERS_NIK : IdentifierSystem.OWN_NIK;
            assertThat(unit.find(by(system, patient.key()))).contains(patient);
            String ownNik = patient.person().nik();
            if (patient.newborn() && ownNik != null) {
                assertThat(unit.find(by(IdentifierSystem.OWN_NIK, ownNik))).isEmpty();
            }
        }
        assertThat(unit.all()).extracting(IndexedPatient::ihs).doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void shellsTellNeitherNikNorNameNorBirthDate(@ForAll long seed) {
        for (IndexedPatient patient :
                PatientIndex.of(Population.generate(seed, 300)).all()) {
            Person person = patient.person();
            JsonNode shell = PatientJson.shell(patient);
            assertThat(shell.toString())
                    .doesNotContain(patient.key())
                    .doesNotContain(person.birthDate().toString())
                    .doesNotContainIgnoringCase(person.name());
            assertThat(shell.at("/identifier/1/value").asText()).isEqualTo("################");
            assertThat(shell.path("active").asBoolean()).isEqualTo(!person.deceased());
            assertThat(shell.at("/name/0/text").asText())
                    .hasSameSizeAs(person.name())
                    .matches("(\\p{L}{0,2}\\*+ ?)+");
        }
    }

    @Property(tries = 10)
    void equalSeedsGiveEqualIndexes(@ForAll long seed) {
        assertThat(PatientIndex.of(Population.generate(seed, 200)).all())
                .isEqualTo(PatientIndex.of(Population.generate(seed, 200)).all());
    }

    @Test
    void knowsEveryFixedPersonWithANikUnderTheSameNumberInAnyTown() {
        List<IndexedPatient> one = PatientIndex.of(Population.generate(1, 50)).all();
        List<IndexedPatient> two = PatientIndex.of(Population.generate(2, 90)).all();
        List<String> fixed = Population.generate(1, 50).fixed().households().stream()
                .flatMap(household -> household.members().stream())
                .map(Person::nik)
                .filter(Objects::nonNull)
                .toList();
        assertThat(one.subList(0, fixed.size()))
                .isEqualTo(two.subList(0, fixed.size()))
                .extracting(IndexedPatient::key)
                .containsExactlyInAnyOrderElementsOf(fixed);
        assertThat(one.getFirst().key()).isEqualTo("3314105203909991");
        assertThat(one.getFirst().ihs()).isEqualTo("P09990000001");
    }

    @Test
    void knowsNineteenOfTwentyAndSomeNewborns() {
        Population town = Population.generate(20260701, 12000);
        PatientIndex unit = PatientIndex.of(town);
        long people = town.people().count();
        assertThat(unit.all().size()).isBetween((int) (people * 0.93), (int) (people * 0.97));
        assertThat(unit.all()).filteredOn(IndexedPatient::newborn).isNotEmpty();
    }

    private static PatientCriteria by(IdentifierSystem system, String nik) {
        return new PatientCriteria(system, nik, "", "", null);
    }
}
