package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    private final Retries unit =
            new Retries(Duration.ofSeconds(5), Duration.ofMinutes(15), 8, Duration.ofMinutes(1), 3, 10);

    @ParameterizedTest
    @CsvSource({"PT0S, PT1M", "PT59S, PT1M", "PT7M, PT7M", "PT15M, PT15M", "P9D, PT15M", "-PT1S, PT1M"})
    void lookAgainAsFarOffAsTheLastStepIsPast(Duration still, Duration pause) {
        assertThat(unit.look(still)).isEqualTo(pause);
    }
}
