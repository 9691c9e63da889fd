package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.PersonKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndividuTest {

    @ParameterizedTest
    @ValueSource(strings = {"by-nik", "no-nik"})
    void ofTheNativeContractBecomesWelfare(String name) {
        String page = GoldenFiles.ofContract(name + ".found.json");

        assertTranslates(name, GoldenFiles.parsed(page).at("/data/0").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense-left-out", "numbers-for-text", "unranked"})
    void thatIsOddBecomesWelfareAllTheSame(String name) {
        assertTranslates(name, GoldenFiles.ofConnector(name + ".native.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"desil_nasional\":0",
                "\"desil_nasional\":11",
                "\"desil_nasional\":2.0",
                "\"desil_nasional\":-1",
                "\"desil_nasional\":\"\"",
                "\"desil_nasional\":\"dua\"",
                "\"desil_nasional\":[]",
                "\"desil_nasional\":true",
                "\"pbi_nas\":\"true\"",
                "\"pbi_pemda\":1",
                "\"bansos_pkh\":\"\"",
                "\"bansos_sembako\":{}"
            })
    void thatLeavesDecileOrProgrammesInDoubtIsNotBelieved(String field) {
        Individu unit = row(Native.row(field));

        assertThatThrownBy(unit::toWelfare).isInstanceOf(AgencyFault.class).hasMessageStartingWith("INVALID_RESPONSE");
    }

    @Test
    void thatIsSilentAboutTheDecileIsNotBelieved() {
        Individu unit = row("{\"id_individu\":\"" + Native.KEY + "\"}");

        assertThatThrownBy(unit::toWelfare)
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a row's decile is none");
    }

    @Test
    void isKnownByItsNik() {
        assertThat(row(Native.row()).key(Native.AGENCY)).isEqualTo(new PersonKey.Nik(Native.NIK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"-\"",
                "\"9999999999999999\"",
                "\"0000000000000000\"",
                "\"3314105203900000\"",
                "\"3314107213909991\"",
                "\"331410520390999\""
            })
    void isKnownByTheRegistrysKeyWhenItHasNoNikOrOneThatCannotBe(String nik) {
        Individu unit =
                row(Native.row("\"nomor_induk_kependudukan\":" + nik, "\"id_individu\":\"" + Native.KEY + "\""));

        assertThat(unit.key(Native.AGENCY)).isEqualTo(new PersonKey.AgencyKey(Native.AGENCY, Native.KEY));
    }

    @ParameterizedTest
    @CsvSource({"null", "''", "\"5F0D7C1E-9991-4000-8000-0000000000AA\"", "7", "\"../../x\""})
    void withoutNikAndKeyIsNotBelieved(String id) {
        Individu unit =
                row(Native.row("\"nomor_induk_kependudukan\":null", "\"id_individu\":" + (id.isEmpty() ? "\"\"" : id)));

        assertThatThrownBy(() -> unit.key(Native.AGENCY))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a row has neither a NIK nor a key");
    }

    private static void assertTranslates(String name, String json) {
        assertThat(GoldenFiles.json(row(json).toWelfare()))
                .isEqualTo(GoldenFiles.parsed(GoldenFiles.ofConnector(name + ".welfare.json")));
    }

    private static Individu row(String json) {
        return new Individu((ObjectNode) GoldenFiles.parsed(json));
    }
}
