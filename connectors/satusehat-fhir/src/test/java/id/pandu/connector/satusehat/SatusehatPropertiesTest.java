package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatusehatPropertiesTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "oauth-url", "http://localhost:8090/oauth2/v1/",
            "fhir-url", "http://localhost:8090/fhir-r4/v1/",
            "client-id", "pandu",
            "client-secret", "rahasia sintetis"));

    @Test
    void takesTheLeastWithDefaults() {
        SatusehatProperties unit = bind();

        assertThat(unit.oauthUrl()).isEqualTo("http://localhost:8090/oauth2/v1");
        assertThat(unit.fhirUrl()).isEqualTo("http://localhost:8090/fhir-r4/v1");
        assertThat(unit.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(unit.maxBody()).isEqualTo(262_144);
        assertThat(unit.renewBefore()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void takesEverySetting() {
        settings.putAll(Map.of("timeout", "PT0.75S", "max-body", "4096", "renew-before", "PT0S"));
        settings.putAll(Map.of("organization", "100090001", "destination", "100093314"));

        assertThat(bind())
                .isEqualTo(new SatusehatProperties(
                        "http://localhost:8090/oauth2/v1",
                        "http://localhost:8090/fhir-r4/v1",
                        "pandu",
                        "rahasia sintetis",
                        Duration.ofMillis(750),
                        4096,
                        Duration.ZERO,
                        "100090001",
                        "100093314"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth-url", "fhir-url", "client-id", "client-secret"})
    void namesASettingThatIsMissing(String key) {
        settings.remove(key);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining("Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "oauth-url, oauth2",
        "oauth-url, http://rahasia-salah@localhost/",
        "fhir-url, ftp://localhost/rahasia-salah",
        "fhir-url, http://localhost/?kunci=rahasia-salah",
        "client-id, '  '",
        "client-secret, ''",
        "timeout, PT0S",
        "max-body, -1",
        "renew-before, PT-1S"
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
    void takesTasksWhereItKnowsFromWhomAndForWhom() {
        assertThat(bind().takesTasks()).isFalse();

        settings.put("organization", "100090001");
        assertThatThrownBy(this::bind).hasMessageContainingAll("'destination'", "Hint");

        settings.put("destination", "100093314");
        assertThat(bind().takesTasks()).isTrue();

        settings.put("organization", "organisasi salah/..");
        assertThatThrownBy(this::bind).hasMessageContaining("'organization'").hasMessageNotContaining("salah");
    }

    @Test
    void showsNoCredential() {
        assertThat(bind().toString()).doesNotContain("pandu", "rahasia");
    }

    /** As the gateway binds them: a number that is missing arrives as 0, anything else as null. */
    private SatusehatProperties bind() {
        return new SatusehatProperties(
                settings.get("oauth-url"),
                settings.get("fhir-url"),
                settings.get("client-id"),
                settings.get("client-secret"),
                duration("timeout"),
                Integer.parseInt(settings.getOrDefault("max-body", "0")),
                duration("renew-before"),
                settings.get("organization"),
                settings.get("destination"));
    }

    private @Nullable Duration duration(String key) {
        String text = settings.get(key);
        return text == null ? null : Duration.parse(text);
    }
}
