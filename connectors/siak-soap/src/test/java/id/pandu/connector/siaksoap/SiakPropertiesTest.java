package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiakPropertiesTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "url", "http://localhost:8090/siak/PendudukService/",
            "username", "pandu",
            "password", "rahasia",
            "institution", "LEMBAGA-7",
            "agreement", "PKS/001/CONTOH"));

    @Test
    void takesTheLeastWithDefaults() {
        SiakProperties unit = bind();

        assertThat(unit.url()).isEqualTo("http://localhost:8090/siak/PendudukService");
        assertThat(unit.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(unit.maxBody()).isEqualTo(1_048_576);
    }

    @Test
    void takesEverySetting() {
        settings.put("timeout", "PT0.75S");
        settings.put("max-body", "4096");

        assertThat(bind())
                .isEqualTo(new SiakProperties(
                        "http://localhost:8090/siak/PendudukService",
                        "pandu",
                        "rahasia",
                        "LEMBAGA-7",
                        "PKS/001/CONTOH",
                        Duration.ofMillis(750),
                        4096));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "username", "password", "institution", "agreement"})
    void namesASettingThatIsMissing(String key) {
        settings.remove(key);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "' of a siak-soap agency")
                .hasMessageContaining("Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "url, siak",
        "url, http://salah@localhost/",
        "url, http://localhost/?salah",
        "username, pandu salah",
        "password, '  '",
        "institution, LEMBAGA SALAH",
        "institution, <salah/>",
        "agreement, PKS SALAH",
        "agreement, salah-salah-salah-salah-salah-salah-salah-salah-salah-salah-x",
        "timeout, PT0S",
        "max-body, -1"
    })
    void namesASettingThatIsMalformedAndNotItsValue(String key, String value) {
        settings.put(key, value);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("'" + key + "'")
                .hasMessageNotContainingAny("salah", "SALAH");
    }

    @Test
    void showsNoCredential() {
        assertThat(bind().toString()).isEqualTo("SiakProperties[http://localhost:8090/siak/PendudukService, redacted]");
    }

    /** As the gateway binds them: a number that is missing arrives as 0, anything else as null. */
    private SiakProperties bind() {
        String timeout = settings.get("timeout");
        return new SiakProperties(
                settings.get("url"),
                settings.get("username"),
                settings.get("password"),
                settings.get("institution"),
                settings.get("agreement"),
                timeout == null ? null : Duration.parse(timeout),
                Integer.parseInt(settings.getOrDefault("max-body", "0")));
    }
}
