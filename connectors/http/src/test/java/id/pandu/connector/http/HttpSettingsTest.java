package id.pandu.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    private static final String EXAMPLE = "http://localhost:8090/desk";

    private final HttpSettings unit = new HttpSettings("register-desk");

    @Test
    void takesAnAddressWithoutTheSlashesAtItsEnd() {
        assertThat(unit.address("base-url", "https://desk.example:8443/api//", EXAMPLE))
                .isEqualTo("https://desk.example:8443/api");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "salah",
                "ftp://localhost/salah",
                "http:///salah",
                "http://salah@localhost/",
                "https://user:p^w-salah@localhost/",
                "http://localhost/salah salah",
                "http://localhost/?kunci=salah",
                "http://localhost/#salah"
            })
    void namesAnAddressThatIsNone(String url) {
        assertRefused(() -> unit.address("base-url", url, EXAMPLE), "base-url", EXAMPLE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "salah salah", "salahé", "salah\r\nX: y"})
    void namesATextThatCannotStandInAHeader(String text) {
        assertThat(unit.headerText("key", "a-b~!", "issued")).isEqualTo("a-b~!");
        assertRefused(() -> unit.headerText("key", text, "issued"), "key", "issued");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void namesATextThatIsBlank(String text) {
        assertThat(unit.text("secret", "a b", "issued")).isEqualTo("a b");
        assertRefused(() -> unit.text("secret", text, "issued"), "secret", "issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void takesATimeoutAboveZero(Duration timeout) {
        assertThat(unit.timeout(null)).isEqualTo(Duration.ofSeconds(3));
        assertThat(unit.timeout(Duration.ofMillis(750))).isEqualTo(Duration.ofMillis(750));
        assertRefused(() -> unit.timeout(timeout), "timeout", "3s");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16_777_217})
    void takesALimitWithinReason(int bytes) {
        assertThat(unit.maxBody(0)).isEqualTo(1_048_576);
        assertThat(unit.maxBody(0, 65_536)).isEqualTo(65_536);
        assertThat(unit.maxBody(131_072, 65_536)).isEqualTo(131_072);
        assertThat(unit.maxBody(16_777_216)).isEqualTo(16_777_216);
        assertRefused(() -> unit.maxBody(bytes), "max-body", "16777216");
    }

    private static void assertRefused(ThrowingCallable setting, String key, String hint) {
        assertThatThrownBy(setting)
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("'" + key + "' of a register-desk agency")
                .hasMessageContaining(hint)
                .hasMessageNotContaining("salah");
    }
}
