package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VClaimPropertiesTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "base-url", "http://localhost:8090/vclaim-rest/",
            "cons-id", "12345",
            "secret", "rahasia-sintetis",
            "user-key", "kunci-sintetis"));

    @Test
    void takesTheLeastWithDefaults() {
        VClaimProperties unit = bind();

        assertThat(unit.baseUrl()).isEqualTo("http://localhost:8090/vclaim-rest");
        assertThat(unit.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(unit.maxBody()).isEqualTo(131_072);
    }

    @Test
    void takesEverySetting() {
        settings.put("timeout", "PT0.75S");
        settings.put("max-body", "4096");

        assertThat(bind())
                .isEqualTo(new VClaimProperties(
                        "http://localhost:8090/vclaim-rest",
                        "12345",
                        "rahasia-sintetis",
                        "kunci-sintetis",
                        Duration.ofMillis(750),
                        4096));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-url", "cons-id", "secret", "user-key"})
    void namesASettingThatIsMissing(String key) {
        settings.remove(key);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining("Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, vclaim-rest",
        "base-url, ftp://localhost/rahasia-salah",
        "base-url, http://rahasia-salah@localhost/",
        "base-url, https://user:p^w-salah@localhost/",
        "base-url, http://localhost/rahasia salah",
        "base-url, http://localhost/?kunci=rahasia-salah",
        "base-url, http://localhost/#rahasia-salah",
        "cons-id, rahasia salah",
        "user-key, rahasia-salahé",
        "secret, '  '",
        "timeout, PT0S",
        "timeout, PT-1S",
        "max-body, -1",
        "max-body, 16777217"
    })
    void namesASettingThatIsMalformedAndNotItsValue(String key, String value) {
        settings.put(key, value);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("'" + key + "'")
                .hasMessageNotContaining("salah");
    }

    @Test
    void showsNoCredential() {
        assertThat(bind().toString()).doesNotContain("12345", "rahasia", "kunci");
    }

    /** As the gateway binds them: a number that is missing arrives as 0, anything else as null. */
    private VClaimProperties bind() {
        String timeout = settings.get("timeout");
        return new VClaimProperties(
                settings.get("base-url"),
                settings.get("cons-id"),
                settings.get("secret"),
                settings.get("user-key"),
                timeout == null ? null : Duration.parse(timeout),
                Integer.parseInt(settings.getOrDefault("max-body", "0")));
    }
}
