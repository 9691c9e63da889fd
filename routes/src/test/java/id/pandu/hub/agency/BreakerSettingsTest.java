package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final BreakerSettings unit = new BreakerSettings(50, 20, Duration.ofSeconds(5), Duration.ofSeconds(60), 3);

    @ParameterizedTest
    @CsvSource({
        "1, 4000, 6000",
        "2, 8000, 12000",
        "3, 16000, 24000",
        "4, 32000, 48000",
        "5, 60000, 60000",
        "50, 60000, 60000"
    })
    void leavesAnAgencyAloneTwiceAsLongAfterEachTrialThatFailed(int openings, long least, long most) {
        assertThat(pauses(openings)).allSatisfy(pause -> assertThat(pause).isBetween(least, most));
    }

    @Test
    void doesNotLetAllNodesComeBackAtTheSameMoment() {
        assertThat(pauses(1).boxed().distinct()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 3, failure-rate", "101, 20, 3, failure-rate", "50, 0, 3, window", "50, 20, 0, trial-calls"})
    void refusesWhatMakesNoSense(int failureRate, int window, int trialCalls, String named) {
        assertThatThrownBy(() -> new BreakerSettings(failureRate, window, SECOND, SECOND, trialCalls))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void refusesALongestTimeThatIsShorterThanTheFirst() {
        assertThatThrownBy(() -> new BreakerSettings(50, 20, SECOND, SECOND.minusMillis(1), 3))
                .hasMessageContaining("longest-open");
    }

    private LongStream pauses(int openings) {
        IntervalFunction pause = unit.config().getWaitIntervalFunctionInOpenState();
        return LongStream.range(0, 200).map(draw -> pause.apply(openings));
    }
}
