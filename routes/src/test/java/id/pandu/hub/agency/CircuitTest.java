package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.BreakerState;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The breaker that goes by an agency's failures, and the one that an operator holds. */
class CircuitTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);

    private final AtomicInteger asked = new AtomicInteger();
    private final AgencyGuard unit = guard(LONG);

    @Test
    void staysOpenLongerAfterATrialThatFailed() {
        AgencyGuard agency = guard(Duration.ofMillis(100));
        fail(agency, 4);
        await().until(() -> agency.state() == BreakerState.HALF_OPEN);

        fail(agency, 3);
        long opened = System.nanoTime();
        assertThat(agency.state()).isEqualTo(BreakerState.OPEN);
        await().pollInterval(Duration.ofMillis(5)).until(() -> agency.state() == BreakerState.HALF_OPEN);

        assertThat(Duration.ofNanos(System.nanoTime() - opened)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void triesAnAgencyWithAFewCallsOnly() throws Exception {
        AgencyGuard agency = guard(Duration.ofMillis(100));
        fail(agency, 4);
        await().until(() -> agency.state() == BreakerState.HALF_OPEN);
        var release = new CountDownLatch(1);
        var inside = new CountDownLatch(3);
        for (int call = 0; call < 3; call++) {
            Thread.startVirtualThread(() -> agency.ask(
                    () -> {
                        inside.countDown();
                        release.await();
                        return ANSWER;
                    },
                    LONG));
        }
        inside.await();

        assertThat(ask(agency)).isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN));
        release.countDown();
        await().untilAsserted(() -> assertThat(ask(agency)).isEqualTo(new Answered<>(ANSWER)));
    }

    @Test
    void letsNobodyAskWhileItIsForcedOpen() {
        unit.obey(BreakerMode.FORCED_OPEN);

        assertThat(ask(unit)).isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN));
        assertThat(asked).hasValue(0);
        assertThat(unit.state()).isEqualTo(BreakerState.FORCED_OPEN);
        assertThat(unit.isWell()).isFalse();
    }

    @Test
    void isAskedHoweverOftenItFailsWhileItIsForcedClosed() {
        unit.obey(BreakerMode.FORCED_CLOSED);

        fail(unit, 20);

        assertThat(ask(unit)).isEqualTo(new Answered<>(ANSWER));
        assertThat(unit.state()).isEqualTo(BreakerState.FORCED_CLOSED);
        assertThat(unit.isWell()).isTrue();
    }

    @Test
    void letsAnAgencyBeAskedThatHadFailedWhenItIsForcedClosed() {
        fail(unit, 4);
        assertThat(unit.state()).isEqualTo(BreakerState.OPEN);

        unit.obey(BreakerMode.FORCED_CLOSED);

        assertThat(ask(unit)).isEqualTo(new Answered<>(ANSWER));
    }

    @Test
    void goesByFailuresAgainWhenItIsLetGo() {
        unit.obey(BreakerMode.FORCED_OPEN);
        unit.obey(BreakerMode.FORCED_CLOSED);
        fail(unit, 20);

        unit.obey(BreakerMode.AUTOMATIC);
        assertThat(unit.state()).isEqualTo(BreakerState.CLOSED);
        fail(unit, 4);

        assertThat(unit.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void staysAsItIsWhenItIsToldWhatItDoesAnyway() {
        fail(unit, 4);

        unit.obey(BreakerMode.AUTOMATIC);

        assertThat(unit.state()).isEqualTo(BreakerState.OPEN);
    }

    private Outcome<AgencyAnswer> ask(AgencyGuard guard) {
        return guard.ask(
                () -> {
                    asked.incrementAndGet();
                    return ANSWER;
                },
                LONG);
    }

    private static void fail(AgencyGuard guard, int times) {
        for (int call = 0; call < times; call++) {
            guard.ask(
                    () -> {
                        throw new AgencyFault(Kind.FAILED, "test");
                    },
                    LONG);
        }
    }

    private static AgencyGuard guard(Duration openFor) {
        return new AgencyGuard("agency", new GuardSettings(LONG, 8, 50, 4, openFor), Clock.systemUTC());
    }
}
