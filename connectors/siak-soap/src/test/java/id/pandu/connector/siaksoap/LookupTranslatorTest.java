package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Identity.RegistrationStatusEnum;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTranslatorTest {

    private final LookupTranslator unit = new LookupTranslator(Native.PROPERTIES, Native.CLOCK);

    @ParameterizedTest
    @CsvSource({"cari-nik.found, 3314105203909991", "cari-nik.deceased, 3314101507559993"})
    void translatesGoldenRecords(String name, String nik) {
        Identity expected = GoldenFiles.ofConnector(name + ".identity.json", Identity.class);

        AgencyAnswer answer = answer(nik, GoldenFiles.ofContract(name + ".response.xml"));

        assertThat(answer).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.asOf()).isEqualTo(Native.CLOCK.instant());
            assertThat(found.profile().identity()).isEqualTo(expected);
            assertThat(found.profile().coverage()).isNull();
        });
    }

    @Test
    void translatesTheGoldenAnswerAboutNobody() {
        assertThat(answer(Native.NIK, GoldenFiles.ofContract("cari-nik.not-found.response.xml")))
                .isEqualTo(new NotFound(Native.CLOCK.instant()));
    }

    @Test
    void takesANikWhoseFormTheRegistryDoesNotKnowForUnknown() {
        assertThat(answer(Native.NIK, Native.person("15", ""))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "00, AKTIF, ACTIVE",
        "00, PINDAH, MOVED",
        "11, MENINGGAL, DECEASED",
        "12, GANDA, DUPLICATE",
        "14, NONAKTIF, INACTIVE"
    })
    void tellsTheStatusOfTheRecord(String code, String status, RegistrationStatusEnum expected) {
        AgencyAnswer answer = answer(Native.NIK, of(code, status));

        assertThat(Native.identityOf(((Found) answer).profile()).registrationStatus())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "00, MENINGGAL",
        "00, GANDA",
        "00, NONAKTIF",
        "11, AKTIF",
        "11, PINDAH",
        "12, AKTIF",
        "14, AKTIF",
        "14, MENINGGAL",
        "13, AKTIF",
        "15, AKTIF"
    })
    void doesNotBelieveACodeThatContradictsTheRecord(String code, String status) {
        assertInvalid(of(code, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "11", "12", "14"})
    void doesNotBelieveACodeThatPromisesARecord(String code) {
        assertInvalid(Native.person(code, ""));
    }

    @Test
    void doesNotBelieveARecordOfAnotherPerson() {
        assertInvalid(Native.person("00", Native.record("3314105203909992", "SITI CONTOH")));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void passesARefusalOn(Reason reason) {
        assertThat(unit.toAnswer(new Refused(reason))).isEqualTo(new AgencyAnswer.Refused(reason));
    }

    @Test
    void refusesAListForAnAnswer() {
        var people =
                new People(unit.toRequest(Native.lookup(Native.NIK)), Native.parseList(Native.family("13", "0", "")));

        assertThatThrownBy(() -> unit.toAnswer(people)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Facet.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void refusesAQuestionForAnotherFacet(Facet facet) {
        assertCannotAsk(new LookupQuery(facet, new PersonKey.Nik(Native.NIK), Instant.MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "331410520390999", "33141052039099911", "<NIK/>3314105203", "３３１４１０５２０３９０９９９１"})
    void refusesAQuestionForWhatIsNoNik(String nik) {
        assertCannotAsk(Native.lookup(nik));
    }

    @Test
    void refusesAQuestionByAnotherAgencysKey() {
        assertCannotAsk(
                new LookupQuery(Facet.IDENTITY, new PersonKey.AgencyKey("dinsos-sragen", Native.NIK), Instant.MAX));
    }

    private void assertCannotAsk(LookupQuery query) {
        assertThatThrownBy(() -> unit.toRequest(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("3314");
    }

    private void assertInvalid(String answer) {
        assertThatThrownBy(() -> answer(Native.NIK, answer))
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContaining("3314")
                .hasNoCause()
                .extracting(fault -> ((AgencyFault) fault).kind())
                .isEqualTo(Kind.INVALID_RESPONSE);
    }

    private static String of(String code, String status) {
        return Native.person(code, Native.record(Native.NIK, Native.FAMILY_CARD, "SITI CONTOH", status));
    }

    private AgencyAnswer answer(String nik, String answer) {
        return unit.toAnswer(new Person(unit.toRequest(Native.lookup(nik)), Native.parsePerson(answer)));
    }
}
