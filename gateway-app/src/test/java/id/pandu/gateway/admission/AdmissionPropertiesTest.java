package id.pandu.gateway.admission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, 50, PT0.5S, PT2S, reserved",
        "100, -1, 50, PT0.5S, PT2S, reserved",
        "100, 20, 81, PT0.5S, PT2S, lookups",
        "100, 20, 0, PT0.5S, PT2S, lookups",
        "100, 20, 80, PT0S, PT2S, exhausted",
        "100, 20, 80, PT2S, PT2S, exhausted",
    })
    void refusesWhatContradictsItself(
            int requests, int reserved, int lookups, Duration strained, Duration exhausted, String named) {
        assertThatThrownBy(() -> new AdmissionProperties(requests, reserved, lookups, strained, exhausted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("pandu.admission", named);
    }
}
