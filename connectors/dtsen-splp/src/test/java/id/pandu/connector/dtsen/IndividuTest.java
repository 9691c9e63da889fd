package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.PersonKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void tellsTextsWithoutControlsMarksAndSpareBlanks() {
        String odd = "\"\\u202E\\u200BSITI\\u0000\\n \\u00A0CONTOH\\uFEFF \"";
        Individu unit = row(Native.row("\"nama\":" + odd, "\"status_hubungan_keluarga\":" + odd, "\"alamat\":" + odd));

        Welfare welfare = unit.toWelfare();

        assertThat(welfare.name()).isEqualTo("SITI CONTOH");
        assertThat(welfare.familyRelation()).isEqualTo("SITI CONTOH");
        assertThat(welfare.address())
                .isNotNull()
                .satisfies(address -> assertThat(address.street()).isEqualTo("SITI CONTOH"));
    }

    @Test
    void withANameOfNothingOrOfMoreThanANameHoldsIsNotBelieved() {
        for (String name : List.of("", " ", "\\u200B", "\\u0007\\n", "N".repeat(201))) {
            Individu unit = row(Native.row("\"nama\":\"" + name + "\""));

            assertThatThrownBy(unit::toWelfare)
                    .isInstanceOf(AgencyFault.class)
                    .hasMessage("INVALID_RESPONSE: a row's name is none");
        }
    }

    @Test
    void keepsTheLongestTextsAndLeavesLongerOnesOut() {
        assertThat(row(Native.row("\"nama\":\"" + "N".repeat(200) + "\""))
                        .toWelfare()
                        .name())
                .hasSize(200);
        assertThat(relation("A".repeat(500))).hasSize(500);
        assertThat(relation("A".repeat(501))).isNull();
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

    private static @Nullable String relation(String words) {
        return row(Native.row("\"status_hubungan_keluarga\":\"" + words + "\""))
                .toWelfare()
                .familyRelation();
    }

    private static Individu row(String json) {
        return new Individu((ObjectNode) GoldenFiles.parsed(json));
    }
}
