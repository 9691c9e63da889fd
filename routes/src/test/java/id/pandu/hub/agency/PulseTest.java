package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.AgencyLatency;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final Pulse unit = new Pulse(Clock.fixed(Instant.parse("2026-11-22T01:02:03Z"), ZoneOffset.UTC));

    @Test
    void tellsTheTimeOfTheLastSuccessInJakarta() {
        unit.answered(Duration.ofMillis(40));

        assertThat(unit.lastSuccess()).hasToString("2026-11-22T08:02:03+07:00");
    }

    @Test
    void tellsMedianAndNinetyFifthPercentile() {
        IntStream.rangeClosed(1, 100).forEach(millis -> unit.answered(Duration.ofMillis(millis)));

        assertThat(unit.latency()).isEqualTo(new AgencyLatency(100, 50L, 95L));
    }

    @Test
    void looksBackOnTheLastHundredAnswers() {
        IntStream.range(0, 100).forEach(old -> unit.answered(Duration.ofSeconds(9)));
        IntStream.range(0, 100).forEach(recent -> unit.answered(Duration.ofMillis(7)));

        assertThat(unit.latency()).isEqualTo(new AgencyLatency(100, 7L, 7L));
    }

    @Test
    void keepsCountingThroughMoreAnswersThanItRemembers() {
        IntStream.range(0, 1_234).forEach(answer -> unit.answered(Duration.ofMillis(2)));

        assertThat(unit.latency()).isEqualTo(new AgencyLatency(100, 2L, 2L));
    }

    @Test
    void tellsTheLatencyOfASingleAnswer() {
        unit.answered(Duration.ofMillis(3));

        assertThat(unit.latency()).isEqualTo(new AgencyLatency(1, 3L, 3L));
    }

    @Test
    void keepsTheLastFaultThoughTheAgencyHasAnsweredSince() {
        unit.failed(ProblemType.AGENCY_UNREACHABLE);
        unit.failed(ProblemType.AGENCY_TIMEOUT);
        unit.answered(Duration.ofMillis(3));

        assertThat(unit.lastFault()).extracting(note -> note.code()).isEqualTo("agency.timeout");
    }
}
