package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How fast an agency is called, and how often on a day. */
class LimitsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);
    private static final Failed<AgencyAnswer> SPENT =
            new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_QUOTA_SPENT);

    private final AtomicInteger left = new AtomicInteger(3);
    private final CallQuota quota = () -> left.getAndUpdate(calls -> Math.max(0, calls - 1)) > 0;

    @Test
    void turnsAwayWhoWouldHaveToWaitLongForAnAgencyThatIsCalledSlowly() {
        AgencyGuard unit = guard(1, CallQuota.UNLIMITED, RetrySettings.NEVER);

        assertThat(ask(unit)).isEqualTo(new Answered<>(ANSWER));

        assertThat(unit.ask(() -> ANSWER, Duration.ofMillis(200)))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_RATE_LIMITED));
    }

    @Test
    void letsABurstThroughAtTheAgencysPace() {
        AgencyGuard unit = guard(20, CallQuota.UNLIMITED, RetrySettings.NEVER);
        long began = System.nanoTime();

        for (int call = 0; call < 5; call++) {
            assertThat(ask(unit)).isEqualTo(new Answered<>(ANSWER));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void sharesOneQuotaBetweenTwoNodes() {
        AgencyGuard one = guard(null, quota, RetrySettings.NEVER);
        AgencyGuard other = guard(null, quota, RetrySettings.NEVER);

        assertThat(ask(one)).isEqualTo(new Answered<>(ANSWER));
        assertThat(ask(other)).isEqualTo(new Answered<>(ANSWER));
        assertThat(ask(one)).isEqualTo(new Answered<>(ANSWER));

        assertThat(ask(one)).isEqualTo(SPENT);
        assertThat(ask(other)).isEqualTo(SPENT);
    }

    @Test
    void takesACallOfTheQuotaEachTimeThatItAsksAgain() {
        AgencyGuard unit = guard(null, quota, new RetrySettings(1, Duration.ofMillis(1), 100));

        failing(unit);

        assertThat(left).hasValue(1);
    }

    @Test
    void takesNothingOfTheQuotaForCallsThatAreNotMade() {
        AgencyGuard unit = guard(null, quota, RetrySettings.NEVER);
        failing(unit);
        failing(unit);

        assertThat(ask(unit)).isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN));

        assertThat(left).hasValue(1);
    }

    @Test
    void doesNotAskWhenNobodyCanCount() {
        CallQuota uncounted = () -> {
            throw new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "test");
        };
        AgencyGuard unit = guard(null, uncounted, RetrySettings.NEVER);

        for (int call = 0; call < 3; call++) {
            assertThat(ask(unit))
                    .as("and the only place is given back")
                    .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_STORE_UNAVAILABLE));
        }
    }

    @Test
    void givesThePlaceBackWhenTheProcessIsAtItsEnd() {
        CallQuota failing = () -> {
            throw new OutOfMemoryError("told to fail");
        };
        AgencyGuard unit = guard(null, failing, RetrySettings.NEVER);

        for (int call = 0; call < 3; call++) {
            assertThat(ask(unit)).isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_STORE_UNAVAILABLE));
        }
    }

    private static Outcome<AgencyAnswer> ask(AgencyGuard guard) {
        return guard.ask(() -> ANSWER, LONG);
    }

    private static void failing(AgencyGuard guard) {
        guard.ask(
                () -> {
                    throw new AgencyFault(Kind.FAILED, "test");
                },
                LONG);
    }

    private static AgencyGuard guard(@Nullable Integer rate, CallQuota quota, RetrySettings retry) {
        var breaker = new BreakerSettings(50, 2, LONG, LONG, 3);
        return new AgencyGuard(
                "agency",
                new GuardSettings(LONG, 1, breaker, retry, rate),
                new GuardParts(Clock.systemUTC(), quota, new SimpleMeterRegistry()));
    }
}
