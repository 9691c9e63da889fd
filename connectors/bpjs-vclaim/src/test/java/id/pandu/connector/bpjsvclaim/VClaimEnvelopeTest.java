package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VClaimEnvelopeTest {

    private static final String LEAST = GoldenFiles.ofConnector("least.native.json");

    private final PesertaTranslator unit = new PesertaTranslator(Native.PROPERTIES, Native.CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"\"200\"", "200", "\" 200 \""})
    void readsTheCodeAsTextOrNumber(String code) {
        String response = "\"" + Native.seal(LEAST, Native.TIMESTAMP) + "\"";

        assertThat(answer(Native.envelope(code, "OK", response))).isInstanceOf(Found.class);
    }

    @Test
    void readsEscapedSlashesAndTheOtherSpellingOfMetaData() {
        String body = Native.found(LEAST).replace("metaData", "metadata").replace("/", "\\/");

        assertThat(body).contains("\\/");
        assertThat(answer(body)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metaData\":{\"code\":\"201\",\"message\":\"Data tidak ditemukan\"},\"response\":null}",
                "{\"metaData\":{\"code\":201,\"message\":null}}",
                "{\"metaData\":{\"code\":\"201\"},\"response\":\"NIK tidak terdaftar\"}",
                "{\"metaData\":{\"code\":\"201\",\"message\":\"\"}}",
                "{\"metaData\":{\"code\":\"201\",\"message\":\"Peserta tidak ditemukan pada tanggal 2026-01-15\"}}",
                "{\"metaData\":{\"code\":\"201\",\"message\":\"sesuatu yang baru\"}}",
            })
    void answersNotFoundWhenThereIsNoData(String body) {
        assertThat(answer(body)).isEqualTo(new NotFound(Native.CLOCK.instant()));
    }

    @ParameterizedTest
    @CsvSource({
        "404, 'Unauthorized! You are not registered for this service!', NOT_ENTITLED",
        "412, 'unauthorized!  YOU ARE NOT REGISTERED for this  service ! ', NOT_ENTITLED",
        "201, 'Unauthorized! Consumer ID is expired!', CREDENTIALS",
        "201, 'CONSUMER  ID is Expired', CREDENTIALS",
        "201, 'Signature Service Tidak Sesuai', CREDENTIALS",
        "500, 'signature service   tidak sesuai', CREDENTIALS",
        "412, 'Unauthorized', CREDENTIALS",
        "401, 'something new', CREDENTIALS",
        "403, '', CREDENTIALS"
    })
    void answersRefusedWhateverTheHttpStatus(String code, String message, Reason reason) {
        String body = Native.envelope("\"" + code + "\"", message, "null");

        assertThat(unit.toAnswer(Native.reply(200, body))).isEqualTo(new Refused(reason));
        assertThat(unit.toAnswer(Native.reply(401, body))).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "500, Cannot access child value on Newtonsoft.Json.Linq.JValue.",
        "500, Object reference not set to an instance of an object.",
        "201, timeout akses ke API Satu Sehat",
        "201, Format tanggal SEP tidak sesuai",
        "201, 'FORMAT  NIK  salah'",
        "201, Tanggal SEP melebihi hari ini",
        "201, Parameter  tidak lengkap",
        "201, NoKartu Tidak  Sesuai",
        "202, something new",
        "412, Precondition failed"
    })
    void isAFaultWhenTheAgencySaysThatItFailed(String code, String message) {
        assertFault(200, Native.envelope("\"" + code + "\"", message, "null"))
                .hasMessageNotContaining(message)
                .hasMessageStartingWith("FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized! You are not registered for this service!, NOT_ENTITLED",
        "404, '<html><p>You are <b>NOT</b> registered&nbsp;for this  Service</p></html>', NOT_ENTITLED",
        "403, Consumer  ID is EXPIRED, CREDENTIALS",
        "412, '<html><body>Signature Service Tidak Sesuai</body></html>', CREDENTIALS",
        "401, Signature invalid, CREDENTIALS",
    })
    void answersRefusedWithoutAnEnvelope(int status, String body, Reason reason) {
        assertThat(unit.toAnswer(Native.reply(status, body))).isEqualTo(new Refused(reason));
        assertFault(500, body).hasMessageStartingWith("FAILED");
        assertFault(200, body).hasMessageStartingWith("INVALID_RESPONSE");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 412})
    void isAFaultWhenAPageSaysNothingOfUs(int status) {
        assertFault(status, "<html>Forbidden by the firewall</html>").hasMessageStartingWith("FAILED");
        assertFault(status, "<".repeat(1 << 20)).hasMessageStartingWith("FAILED");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 500, 503})
    void isAFaultWhenTheHttpStatusContradictsIt(int status) {
        assertFault(status, Native.found(LEAST)).hasMessageStartingWith("FAILED");
        assertFault(status, Native.envelope("201", "", "null")).hasMessageStartingWith("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><head><title>Runtime Error</title></head></html>",
                "null",
                "[]",
                "\"200\"",
                "{",
                "{}",
                "{\"metaData\":null}",
                "{\"metaData\":\"200\"}",
                "{\"metaData\":{}}",
                "{\"metaData\":{\"code\":null}}",
                "{\"metaData\":{\"code\":{}}}",
                "{\"metaData\":{\"code\":200.0}}",
                "{\"metaData\":{\"code\":\"200\"}} {}",
                "{\"metaData\":{\"code\":\"200\",\"message\":\"OK\"},\"resp"
            })
    void isAFaultWhenTheBodyIsSomethingElse(String body) {
        assertFault(200, body).hasMessageStartingWith("INVALID_RESPONSE");
        assertFault(500, body).hasMessage("FAILED: HTTP status 500 without an envelope");
        assertFault(404, body).hasMessage("FAILED: HTTP status 404 without an envelope");
    }

    @Test
    void isAFaultWhenTheJsonIsDeep() {
        String nested = "[".repeat(100_000) + "]".repeat(100_000);
        String deep = Native.found(LEAST).replace("\"metaData\"", "\"extra\":" + nested + ",\"metaData\"");

        assertFault(200, deep).hasMessageStartingWith("INVALID_RESPONSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"OK\"", "17", "[]", "{\"peserta\":{\"noKartu\":\"0009990000017\"}}"})
    void isAFaultWhenTheResponseIsNotEncrypted(String response) {
        assertFault(200, Native.envelope("\"200\"", "OK", response)).hasMessageStartingWith("INVALID_RESPONSE");
    }

    @Test
    void isAFaultWhenTheResponseIsEncryptedForAnotherRequest() {
        assertFault(200, Native.found(LEAST, "1768435201")).hasMessageStartingWith("INVALID_RESPONSE");
    }

    private AgencyAnswer answer(String body) {
        return unit.toAnswer(Native.reply(200, body));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFault(int status, String body) {
        return assertThatThrownBy(() -> unit.toAnswer(Native.reply(status, body)))
                .isInstanceOf(AgencyFault.class)
                .hasNoCause();
    }
}
