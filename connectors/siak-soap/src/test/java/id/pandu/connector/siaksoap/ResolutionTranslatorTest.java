package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Subject;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.penduduk.CariKeluarga;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.CariPenduduk;
import id.pandu.connector.siaksoap.penduduk.JenisKelamin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTranslatorTest {

    private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 3, 12);
    private static final Subject FAMILY = new HouseholdSubject(Native.FAMILY_CARD);
    private static final Subject SITI = new DemographicSubject("SITI CONTOH", BIRTH_DATE, Gender.FEMALE);
    private static final String MEMBER = Native.record(Native.NIK, "SITI CONTOH");

    private final ResolutionTranslator unit = new ResolutionTranslator(Native.PROPERTIES, Native.CLOCK);

    @Test
    void asksForAFamilyByItsCard() {
        assertThat(unit.toRequest(query(FAMILY))).isInstanceOfSatisfying(CariKeluarga.class, question -> {
            assertThat(question.getIDLEMBAGA()).isEqualTo("PANDU");
            assertThat(question.getNOPKS()).isEqualTo("PKS/001/CONTOH");
            assertThat(question.getNOKK()).isEqualTo(Native.FAMILY_CARD);
        });
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, PEREMPUAN", "MALE, LAKI_LAKI"})
    void asksForSomebodyByNameBirthDateAndGender(Gender gender, JenisKelamin expected) {
        var somebody = new DemographicSubject("O'CONTOH <&%>", BIRTH_DATE, gender);

        assertThat(unit.toRequest(query(somebody))).isInstanceOfSatisfying(CariPenduduk.class, question -> {
            assertThat(question.getNOPKS()).isEqualTo("PKS/001/CONTOH");
            assertThat(question.getNAMALGKP()).isEqualTo("O'CONTOH <&%>");
            assertThat(question.getTGLLHR()).isEqualTo(BIRTH_DATE);
            assertThat(question.getJENISKLMIN()).isEqualTo(expected);
        });
    }

    @Test
    void bringsEveryMemberOfTheGoldenFamily() {
        Resolution family = resolve(FAMILY, GoldenFiles.ofContract("cari-keluarga.found.response.xml"));

        assertThat(family).isInstanceOfSatisfying(Matches.class, matches -> {
            assertThat(matches.total()).isEqualTo(2);
            assertThat(matches.asOf()).isEqualTo(Native.CLOCK.instant());
            assertThat(matches.people())
                    .extracting(Match::key)
                    .containsExactly(new PersonKey.Nik("3314100511869991"), new PersonKey.Nik(Native.NIK));
            assertThat(matches.people())
                    .extracting(match -> Native.identityOf(match.profile()).familyRelation())
                    .containsExactly("KEPALA KELUARGA", "ISTRI");
        });
    }

    @Test
    void findsNobody() {
        assertThat(resolve(SITI, Native.matches("13", "0", "")))
                .isEqualTo(new Matches(0, List.of(), Native.CLOCK.instant()));
    }

    @Test
    void countsThoseWhoAreNotListedToo() {
        assertThat(resolve(SITI, Native.matches("00", "312", MEMBER)))
                .isInstanceOfSatisfying(Matches.class, matches -> {
                    assertThat(matches.total()).isEqualTo(312);
                    assertThat(matches.people()).hasSize(1);
                });
    }

    @Test
    void believesAMemberWhoseRecordHasNoFamilyCard() {
        String without = MEMBER.replaceFirst("<NO_KK>[^<]*</NO_KK>", "");

        assertThat(resolve(FAMILY, Native.family("00", "1", without))).isInstanceOf(Matches.class);
    }

    @Test
    void doesNotBelieveAMemberOfAnotherFamily() {
        assertInvalid(FAMILY, Native.family("00", "1", MEMBER.replace(Native.FAMILY_CARD, "3314101501209994")));
    }

    @ParameterizedTest
    @CsvSource({"1990-03-12, 1990-03-13", "PEREMPUAN, LAKI-LAKI"})
    void doesNotBelieveAMatchWithAnotherBirthDateOrGender(String asked, String answered) {
        assertInvalid(SITI, Native.matches("00", "1", MEMBER.replace(asked, answered)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SITI", "SITI CONTOH BINTI", "S_TI CONTOH", "\u200B"})
    void doesNotBelieveAMatchWithTheRightBirthDateAndAnotherName(String name) {
        assertInvalid(SITI, Native.matches("00", "1", Native.record(Native.NIK, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti  Contoh", " SITICONTOH ", "S\u0131t\u0131\u00A0Contoh", "SITI\u200F CONTOH"})
    void believesAMatchWhoseNameDiffersInBlanksMarksAndLetterCaseOnly(String name) {
        assertThat(resolve(SITI, Native.matches("00", "1", Native.record(Native.NIK, name))))
                .isInstanceOf(Matches.class);
    }

    @Test
    void doesNotBelieveAListWithSomebodyTwice() {
        assertInvalid(FAMILY, Native.family("00", "2", MEMBER + MEMBER));
    }

    @ParameterizedTest
    @CsvSource({"00, 0", "13, 1", "15, 1", "11, 1", "12, 1", "14, 1", "00, 4294967297", "00, 99999999999999999999"})
    void doesNotBelieveACountThatContradictsTheCode(String code, String count) {
        assertInvalid(SITI, Native.matches(code, count, code.equals("13") ? "" : MEMBER));
    }

    @Test
    void doesNotBelieveACountThatIsLessThanTheList() {
        assertInvalid(FAMILY, Native.family("00", "1", MEMBER + Native.record("3314105203909992", "ANI CONTOH")));
        assertInvalid(FAMILY, Native.family("13", "0", MEMBER));
    }

    @Test
    void passesARefusalOn() {
        assertThat(unit.toResolution(new Refused(Reason.QUOTA))).isEqualTo(new Resolution.Refused(Reason.QUOTA));
    }

    @Test
    void refusesOnePersonForAResolution() {
        var person = new Person(new CariNik(), Native.parsePerson(Native.person("13", "")));

        assertThatThrownBy(() -> unit.toResolution(person)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeAskedForANik() {
        assertCannotAsk(new NikSubject(Native.NIK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "331410150120999", "3314101501209993 OR 1=1"})
    void cannotBeAskedForWhatIsNoFamilyCard(String card) {
        assertCannotAsk(new HouseholdSubject(card));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SITI\u0000", "SITI\u0007CONTOH", "SITI\uFFFF", "\uD800SITI"})
    void cannotBeAskedForANameThatXmlCannotCarry(String name) {
        assertCannotAsk(new DemographicSubject(name, BIRTH_DATE, Gender.FEMALE));
    }

    @Test
    void cannotBeAskedForMoreThanTheContractHolds() {
        assertCannotAsk(new DemographicSubject("N".repeat(201), BIRTH_DATE, Gender.FEMALE));
        assertCannotAsk(new DemographicSubject("SITI CONTOH", LocalDate.of(10_000, 1, 1), Gender.FEMALE));
        assertCannotAsk(new DemographicSubject("SITI CONTOH", LocalDate.of(0, 1, 1), Gender.FEMALE));
    }

    private void assertCannotAsk(Subject subject) {
        assertThatThrownBy(() -> unit.toRequest(query(subject)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("3314", "SITI");
    }

    private void assertInvalid(Subject subject, String answer) {
        assertThatThrownBy(() -> resolve(subject, answer))
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContainingAny("3314", "CONTOH")
                .hasNoCause()
                .extracting(fault -> ((AgencyFault) fault).kind())
                .isEqualTo(Kind.INVALID_RESPONSE);
    }

    private Resolution resolve(Subject subject, String answer) {
        return unit.toResolution(new People(unit.toRequest(query(subject)), Native.parseList(answer)));
    }

    private static ResolveQuery query(Subject subject) {
        return new ResolveQuery(subject, Instant.MAX);
    }
}
