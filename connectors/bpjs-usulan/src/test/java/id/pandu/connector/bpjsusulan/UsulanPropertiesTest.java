package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsulanPropertiesTest {

    private static final String KEY = "SHA256:" + "a+/Z".repeat(10) + "abc";

    private final Map<String, String> settings =
            new HashMap<>(Map.of("host", "desk.example", "host-key", KEY, "username", "pandu", "password", "rahasia"));

    @Test
    void takesTheLeastWithDefaults() {
        assertThat(bind())
                .isEqualTo(
                        new UsulanProperties("desk.example", 22, KEY, "pandu", "rahasia", ".", Duration.ofSeconds(10)));
    }

    @Test
    void knowsTheFolders() {
        settings.putAll(Map.of("folder", "/desa/1376", "port", "2222", "timeout", "PT2S"));
        UsulanProperties unit = bind();

        assertThat(unit.inbox("x.csv")).isEqualTo("/desa/1376/usulan/masuk/x.csv");
        assertThat(unit.outbox("x.csv")).isEqualTo("/desa/1376/usulan/hasil/x.csv");
        assertThat(unit.port()).isEqualTo(2222);
        assertThat(unit.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "host-key", "username", "password"})
    void namesASettingThatIsMissing(String key) {
        settings.remove(key);

        assertThatThrownBy(this::bind)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + key + "' of a bpjs-usulan agency", "Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "host, desk salah",
        "host, pandu:salah@desk",
        "port, 70000",
        "port, -1",
        "host-key, ssh-ed25519 salah",
        "username, '  '",
        "password, ' '",
        "folder, /salah/",
        "folder, a b salah",
        "timeout, PT0S"
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
        assertThat(bind().toString()).isEqualTo("UsulanProperties[timeout=PT10S]");
    }

    /** As the gateway binds them: a number that is missing arrives as 0, anything else as null. */
    private UsulanProperties bind() {
        String timeout = settings.get("timeout");
        return new UsulanProperties(
                settings.get("host"),
                Integer.parseInt(settings.getOrDefault("port", "0")),
                settings.get("host-key"),
                settings.get("username"),
                settings.get("password"),
                settings.get("folder"),
                timeout == null ? null : Duration.parse(timeout));
    }
}
