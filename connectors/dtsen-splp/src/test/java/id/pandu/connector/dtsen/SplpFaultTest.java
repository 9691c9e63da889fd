package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.HttpReply;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplpFaultTest {

    @ParameterizedTest
    @CsvSource({
        "401, fault.invalid-key, CREDENTIALS",
        "401, fault.missing-key, CREDENTIALS",
        "401, fault.forbidden, NOT_ENTITLED",
        "403, fault.forbidden, NOT_ENTITLED",
        "429, fault.throttled, QUOTA",
        "503, fault.throttled, QUOTA"
    })
    void ofTheContractIsARefusalWhateverTheStatus(int status, String name, Reason reason) {
        assertThat(in(status, GoldenFiles.ofContract(name + ".json"))).hasValue(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":900901}|CREDENTIALS",
                "{\"code\":\"900903\"}|CREDENTIALS",
                "{\"fault\":{\"code\":900908,\"message\":\"Resource forbidden\"}}|NOT_ENTITLED",
                "{\"code\":\"900909\"}|NOT_ENTITLED",
                "{\"code\":\"900910\"}|NOT_ENTITLED",
                "{\"code\":\"900800\"}|QUOTA",
                "{\"code\":\"900804\"}|QUOTA",
                "{\"code\":\"900807\"}|QUOTA"
            })
    void isARefusalInTheFormsOfOtherVersions(String body, Reason reason) {
        assertThat(in(500, body)).hasValue(reason);
        assertThat(in(200, body)).hasValue(reason);
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "403, NOT_ENTITLED", "429, QUOTA"})
    void isARefusalByItsStatusWhenItHasNoCode(int status, Reason reason) {
        assertThat(in(status, "<ams:fault><ams:code>900901</ams:code></ams:fault>"))
                .hasValue(reason);
        assertThat(in(status, "")).hasValue(reason);
        assertThat(in(status, "{\"code\":\"1\"}")).hasValue(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"code\":\"101503\"}",
                "429|{\"code\":\"303001\"}",
                "401|{\"code\":\"101500\"}",
                "200|{\"code\":\"900906\"}",
                "404|{\"code\":\"404\"}",
                "400|{\"code\":\"400\"}",
                "302|",
                "500|<html>",
                "502|",
                "503|{\"code\":\"900907\"}",
                "504|{}"
            })
    void isAFailureOtherwise(int status, String body) {
        assertFailed(status, body == null ? "" : body);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void ofTheContractIsAFailureWhenTheRegistryFailed(int status) {
        assertFailed(status, GoldenFiles.ofContract("fault.backend.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "<html>",
                "{\"code\":null}",
                "{\"code\":{}}",
                "{\"fault\":7}",
                "{\"code\":\"200\"}"
            })
    void isNoneInASuccess(String body) {
        assertThat(in(200, body)).isEmpty();
    }

    private static void assertFailed(int status, String body) {
        assertThatThrownBy(() -> in(status, body))
                .isInstanceOf(AgencyFault.class)
                .hasNoCause()
                .hasMessageStartingWith("FAILED: ");
    }

    private static Optional<Reason> in(int status, String body) {
        var headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return SplpFault.in(new HttpReply(status, headers, body), NativeJson.read(body));
    }
}
