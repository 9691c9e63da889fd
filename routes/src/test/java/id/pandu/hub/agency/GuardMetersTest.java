package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.BreakerMode;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuardMetersTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AgencyGuard guard = new AgencyGuard(
            "dukcapil",
            new GuardSettings(
                    LONG,
                    7,
                    new BreakerSettings(50, 100, LONG, LONG, 3),
                    new RetrySettings(1, Duration.ofMillis(1), 1),
                    1000),
            new GuardParts(Clock.systemUTC(), CallQuota.UNLIMITED, meters));

    @Test
    void countsQuestionsByWhatBecameOfThem() {
        guard.ask(() -> new AgencyAnswer.NotFound(Instant.EPOCH), LONG);
        guard.ask(() -> new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.QUOTA), LONG);
        fail();

        assertThat(questions("answered")).isOne();
        assertThat(questions("agency.refused-quota")).isOne();
        assertThat(questions("agency.failed")).isOne();
    }

    @Test
    void countsWhatWasAskedAgainAndWhatWasNotForTheBudget() {
        fail();
        fail();

        assertThat(retries("yes")).isOne();
        assertThat(retries("no")).isOne();
    }

    @Test
    void showsTheBreakerAndCountsItsTurns() {
        guard.obey(BreakerMode.FORCED_OPEN);

        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tags("name", "dukcapil", "state", "forced_open")
                        .gauge()
                        .value())
                .isOne();
        assertThat(meters.get("pandu.agency.breaker.turns")
                        .tags("agency", "dukcapil", "to", "forced_open")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void showsThePlacesAndThePace() {
        assertThat(meters.get("resilience4j.bulkhead.max.allowed.concurrent.calls")
                        .tags("name", "dukcapil")
                        .gauge()
                        .value())
                .isEqualTo(7);
        assertThat(meters.find("resilience4j.ratelimiter.available.permissions").gauge())
                .isNotNull();
    }

    private void fail() {
        guard.ask(
                () -> {
                    throw new AgencyFault(Kind.FAILED, "test");
                },
                LONG);
    }

    private long questions(String outcome) {
        return meters.get("pandu.agency.questions")
                .tags("agency", "dukcapil", "outcome", outcome)
                .timer()
                .count();
    }

    private double retries(String made) {
        return meters.get("pandu.agency.retries")
                .tags("agency", "dukcapil", "made", made)
                .counter()
                .count();
    }
}
