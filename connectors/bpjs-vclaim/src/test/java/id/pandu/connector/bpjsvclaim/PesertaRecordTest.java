package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PesertaRecordTest {

    private static final String LEAST = GoldenFiles.ofConnector("least.native.json");

    private final PesertaTranslator unit = new PesertaTranslator(Native.PROPERTIES, Native.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "peserta-active, 3314105203909991",
        "peserta-arrears, 3272024507879991",
        "peserta-deceased, 3314101507559993",
        "peserta-full, 6371021708859992",
        "peserta-inactive, 1376026305929991",
        "peserta-nik-null, 3314104201269994"
    })
    void ofTheNativeContractBecomesCoverage(String name, String nik) throws Exception {
        assertTranslates(name, nik, GoldenFiles.ofContract("golden/" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blanks", "least", "nonsense-left-out", "numbers-for-text"})
    void thatIsOddBecomesCoverageAllTheSame(String name) throws Exception {
        assertTranslates(name, Native.NIK, GoldenFiles.ofConnector(name + ".native.json"));
    }

    @Test
    void tellsWhenTheAgencySaidSo() {
        assertThat(answer(Native.NIK, LEAST).asOf()).isEqualTo(Native.CLOCK.instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6371021708859992\"",
                "6371021708859992",
                "33141052039099910",
                "3314105203909991.0",
                "\"331410520390999\"",
                "[]",
                "{}",
                "true"
            })
    void aboutAnotherPersonIsNotBelieved(String nik) {
        String json = LEAST.replace("\"" + Native.NIK + "\"", nik);

        assertThatThrownBy(() -> answer(Native.NIK, json))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: the answer is about another person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void withoutANikIsBelieved(String nik) {
        String json = LEAST.replace("\"" + Native.NIK + "\"", nik);

        assertThat(answer(Native.NIK, json)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Runtime Error",
                "null",
                "\"0009990000017\"",
                "[]",
                "{}",
                "{\"peserta\":null}",
                "{\"peserta\":[]}",
                "{\"peserta\":{}}",
                "{\"peserta\":{\"noKartu\":\"0009990000017\"}}",
                "{\"peserta\":{\"noKartu\":\"0009990000017\",\"statusPeserta\":\"0\"}}",
                "{\"peserta\":{\"noKartu\":null,\"statusPeserta\":{\"kode\":\"0\"}}}",
                "{\"peserta\":{\"noKartu\":\"SITI CONTOH\",\"statusPeserta\":{\"kode\":\"0\"}}}",
                "{\"peserta\":{\"noKartu\":\"9990000017\",\"statusPeserta\":{\"kode\":\"0\"}}}",
                "{\"peserta\":{\"noKartu\":10009990000017,\"statusPeserta\":{\"kode\":\"0\"}}}",
                "{\"peserta\":{\"noKartu\":-9990000017,\"statusPeserta\":{\"kode\":\"0\"}}}",
                "{\"peserta\":{\"noKartu\":\"0009990000017\",\"statusPeserta\":{\"kode\":\"0\"}}} more",
                "{\"peserta\":{\"noKartu\":\"0009990000017\",\"statusPeserta\":{\"kode\":\"0\"}"
            })
    void withoutCardNumberOrStatusIsNotBelieved(String json) {
        assertThatThrownBy(() -> answer(Native.NIK, json))
                .isInstanceOfSatisfying(
                        AgencyFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.INVALID_RESPONSE));
    }

    private void assertTranslates(String name, String nik, String json) throws Exception {
        assertThat(GoldenFiles.JSON.<JsonNode>valueToTree(
                        Objects.requireNonNull(answer(nik, json).profile().coverage())))
                .isEqualTo(GoldenFiles.JSON.readTree(GoldenFiles.ofConnector(name + ".coverage.json")));
    }

    private Found answer(String nik, String json) {
        var request = new VClaimRequest(nik, "/Peserta");
        AgencyAnswer answer = unit.toAnswer(new VClaimReply(request, Native.TIMESTAMP, 200, Native.found(json)));
        return (Found) answer;
    }
}
