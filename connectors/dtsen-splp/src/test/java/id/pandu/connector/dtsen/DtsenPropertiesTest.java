package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtsenPropertiesTest {

    private static final String ADDRESS = "http://localhost:8090/dtsen-3314/1.0/api/dtsen-3314";

    private final Map<String, String> settings =
            new HashMap<>(Map.of("base-url", ADDRESS + "/", "key", "sandbox-3314"));

    @Test
    void takesTheLeastWithDefaults() {
        assertThat(bind()).isEqualTo(new DtsenProperties(ADDRESS, "sandbox-3314", Duration.ofSeconds(3), 1_048_576));
    }

    @Test
    void takesEverySetting() {
        settings.put("timeout", "PT0.75S");
        settings.put("max-body", "4096");

        assertThat(bind()).isEqualTo(new DtsenProperties(ADDRESS, "sandbox-3314", Duration.ofMillis(750), 4096));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-url", "key"})
    void namesASettingThatIsMissing(String key) {
        settings.remove(key);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "' of a dtsen-splp agency")
                .hasMessageContaining("Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, dtsen-salah",
        "base-url, http://localhost/?kunci=salah",
        "key, Bearer kunci-salah",
        "timeout, PT0S",
        "max-body, -1"
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
        assertThat(bind().toString()).doesNotContain("sandbox");
    }

    /** As the gateway binds them: a number that is missing arrives as 0, anything else as null. */
    private DtsenProperties bind() {
        String timeout = settings.get("timeout");
        return new DtsenProperties(
                settings.get("base-url"),
                settings.get("key"),
                timeout == null ? null : Duration.parse(timeout),
                Integer.parseInt(settings.getOrDefault("max-body", "0")));
    }
}
