package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class DapodikPropertiesTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:5442/dapodik_3314";

    @Test
    void fillsInTheBounds() {
        var unit = new DapodikProperties(URL, "pandu_baca", "rahasia", null, null, null, null, null);

        assertThat(unit.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(unit.poolSize()).isEqualTo(16);
        assertThat(unit.sessionOptions())
                .isEqualTo("-c statement_timeout=3000 -c client_connection_check_interval=500"
                        + " -c default_transaction_read_only=on");
    }

    @Test
    void startsSessionsAsTold() {
        assertThat(new DapodikProperties(URL, "pandu_baca", "rahasia", null, null, "", null, null).sessionOptions())
                .isEmpty();
        assertThat(new DapodikProperties(URL, "pandu_baca", "rahasia", null, null, " -c a=1 ", null, null)
                        .sessionOptions())
                .isEqualTo("-c a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://pandu:r^hasia@sekolah/dapodik",
                "jdbc:postgresql://sekolah:r^hasia/dapodik",
                "jdbc:postgresql://sekolah/dapodik?password=r^hasia%zz",
            })
    void quotesNothingOfAnAddressItCannotUse(String url) {
        assertThatThrownBy(() -> new DapodikProperties(url, "pandu_baca", "rahasia", null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContainingAll("'jdbc-url'", "Hint")
                .hasMessageNotContainingAny("r^hasia", "sekolah");
    }

    @Test
    void keepsAddressAndLoginOutOfItsText() {
        assertThat(new DapodikProperties(URL, "pandu_baca", "rahasia", null, null, null, null, null))
                .asString()
                .doesNotContain("127.0.0.1", "pandu_baca", "rahasia");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void namesTheSettingThatIsMissing(String blank) {
        assertThatThrownBy(() -> new DapodikProperties(blank, "pandu_baca", "rahasia", null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'jdbc-url'", "Hint");
        assertThatThrownBy(() -> new DapodikProperties(URL, blank, "rahasia", null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'username'", "Hint")
                .hasMessageNotContaining("rahasia");
        assertThatThrownBy(() -> new DapodikProperties(URL, "pandu_baca", blank, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'password'", "Hint");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://sekolah/dapodik, PT3S, 16, jdbc-url",
        "postgresql://sekolah/dapodik, PT3S, 16, jdbc-url",
        "jdbc:postgresql://127.0.0.1/d, PT0.099S, 16, timeout",
        "jdbc:postgresql://127.0.0.1/d, PT3S, 0, pool-size",
    })
    void namesTheSettingThatCannotBeUsed(String url, Duration timeout, Integer poolSize, String key) {
        assertThatThrownBy(
                        () -> new DapodikProperties(url, "pandu_baca", "rahasia", timeout, poolSize, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + key + "'", "Hint")
                .hasMessageNotContaining("sekolah");
    }

    @Test
    void takesNoTasksWithoutALoginForThem() {
        assertThat(withTasks(null, null).takesTasks()).isFalse();
        assertThat(withTasks("pandu_usul", "rahasia").takesTasks()).isTrue();
        assertThat(withTasks("pandu_usul", "rahasia")).asString().doesNotContain("pandu_usul", "rahasia");
    }

    @Test
    void namesTheHalfThatIsMissing() {
        assertThatThrownBy(() -> withTasks("pandu_usul", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'task-password'", "Hint");
        assertThatThrownBy(() -> withTasks(null, "rahasia"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'task-username'", "Hint")
                .hasMessageNotContaining("rahasia");
    }

    private static DapodikProperties withTasks(String username, String password) {
        return new DapodikProperties(URL, "pandu_baca", "rahasia", null, null, null, username, password);
    }
}
