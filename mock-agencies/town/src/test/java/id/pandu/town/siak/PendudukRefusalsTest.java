package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PendudukRefusalsTest {

    private final Counter unit = Counter.withQuota(100);

    static Stream<String> badQuestions() {
        return Stream.of(
                Caller.cariNik("331410520390999"),
                Caller.cariNik("33141052039099910"),
                Caller.cariNik(" 3314105203909991"),
                Caller.cariNik("3314105203909991</NIK><NIK>3314105203909991"),
                Counter.SITI.replace("<NIK>", "<NIK a=\"b\">"),
                Counter.SITI.replace("<NO_PKS>PKS/001/CONTOH</NO_PKS>", ""),
                Counter.SITI.replace("PKS/001/CONTOH", "PKS 001"),
                Caller.question("CariNik", ""),
                Caller.question("CariNik", "<x xmlns=\"\"/>"),
                Caller.cariKeluarga("x"),
                Caller.cariPenduduk("A".repeat(5000), "1990-03-12", "PEREMPUAN"),
                Caller.cariPenduduk("", "1990-03-12", "PEREMPUAN"),
                Caller.cariPenduduk("SITI CONTOH", "12-03-1990", "PEREMPUAN"),
                Caller.cariPenduduk("SITI CONTOH", "1990-02-30", "PEREMPUAN"),
                Caller.cariPenduduk("SITI CONTOH", "1990-03-12", "P"));
    }

    @ParameterizedTest
    @MethodSource("badQuestions")
    void refusesQuestionsTheSchemaForbids(String question) {
        Counter.assertTyped(unit.ask(question), "soap:Client", "PARAMETER_TIDAK_VALID");
    }

    @Test
    void refusesAnotherInstitutionAndAnotherAgreement() {
        Counter.assertTyped(
                unit.ask(Counter.SITI.replace(">PANDU<", ">PADMA<")), "soap:Client", "INSTANSI_TIDAK_AKTIF");
        Counter.assertTyped(unit.ask(Counter.SITI.replace("PKS/001", "PKS/002")), "soap:Client", "PKS_TIDAK_BERLAKU");
    }

    @Test
    void refusesElementsAndActionsThatDoNotGoTogether() {
        String action = Operation.CARI_NIK.action();
        String quoted = "\"" + action + "\"";
        Counter.assertFault(unit.askBy("\"" + Operation.CARI_KELUARGA.action() + "\"", Counter.SITI), "soap:Client");
        Counter.assertFault(unit.askBy(action, Counter.SITI), "soap:Client");
        Counter.assertFault(unit.askBy("", Counter.SITI), "soap:Client");
        Counter.assertFault(unit.askBy(quoted, Counter.SITI.replace("/v1\"", "/v2\"")), "soap:Client");
        Counter.assertFault(unit.askBy(quoted, Counter.SITI.replace("CariNik", "HapusNik")), "soap:Client");
        Counter.assertFault(unit.askBy(quoted, Counter.SITI.replace(Namespaces.PENDUDUK, "")), "soap:Client");
        assertThat(unit.askBy(quoted, Counter.SITI).status()).isEqualTo(200);
    }

    @Test
    void countsDownTheQuotaUntilItIsUsedUp() {
        Counter small = Counter.withQuota(2);
        assertThat(small.ask(Counter.SITI).text("quotaLimiter")).isEqualTo("1");
        assertThat(small.ask(Counter.NOBODY).text("quotaLimiter")).isEqualTo("0");
        Counter.assertTyped(small.ask(Counter.SITI), "soap:Client", "KUOTA_HABIS");
    }

    @Test
    void neverRepeatsTheQuestionInAFault() {
        String body = unit.answer(Caller.cariNik("331410520390999x"), null).body();
        assertThat(body).doesNotContain("331410520390999x");
    }
}
