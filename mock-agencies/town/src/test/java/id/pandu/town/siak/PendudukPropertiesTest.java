package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import id.pandu.town.population.Sex;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PendudukPropertiesTest {

    private static final Counter ANY = Counter.withQuota(1);

    @Property(tries = 10)
    void everyAnswerAboutAnybodyFollowsTheSchema(@ForAll long seed) {
        Population population = Population.generate(seed, 60);
        Counter unit = Counter.of(population, 100_000);
        for (Person person : population.people().toList()) {
            if (person.nik() != null) {
                Reply reply = unit.ask(Caller.cariNik(person.nik()));
                assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
                assertThat(reply.text("NAMA_LGKP")).isEqualTo(person.name());
                assertThat(reply.text("STATUS_PENDUDUK").equals("MENINGGAL")).isEqualTo(person.deceased());
            }
        }
    }

    @Property(tries = 10)
    void familiesAreListedInOrderAndLiveTogether(@ForAll long seed) {
        Population population = Population.generate(seed, 60);
        Counter unit = Counter.of(population, 100_000);
        for (Household household : population.allHouseholds().toList()) {
            if (household.familyCard() != null) {
                Reply reply = unit.ask(Caller.cariKeluarga(household.familyCard()));
                assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
                assertThat(reply.all("NIK")).isEqualTo(niks(household));
                assertThat(reply.all("ALAMAT")).allMatch(reply.text("ALAMAT")::equals);
            }
        }
    }

    @Property(tries = 5)
    void everybodyIsFoundByNameBirthDateAndSex(@ForAll long seed) {
        Population population = Population.generate(seed, 60);
        Counter unit = Counter.of(population, 100_000);
        for (Person person : population.people().toList()) {
            String sex = person.sex() == Sex.MALE ? "LAKI-LAKI" : "PEREMPUAN";
            String question =
                    Caller.cariPenduduk(person.name(), person.birthDate().toString(), sex);
            Reply reply = unit.ask(question);
            assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
            if (person.nik() != null) {
                assertThat(reply.all("NIK")).contains(person.nik());
            }
        }
    }

    @Property(tries = 300)
    void whateverIsSentTheAnswerIsAnEnvelope(@ForAll String message) {
        Reply reply = Reply.of(ANY.send(message, "", null, Duration.ZERO));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text("faultcode")).isEqualTo("soap:Client");
    }

    private static List<String> niks(Household household) {
        return household.members().stream()
                .map(Person::nik)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
