package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.AgencyFaultNote;
import id.pandu.api.model.AgencyLatency;
import id.pandu.api.model.BreakerState;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyGuardTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);
    private static final Callable<AgencyAnswer> ANSWERING = () -> ANSWER;

    private final CountDownLatch never = new CountDownLatch(1);
    private final Callable<AgencyAnswer> hanging = () -> {
        never.await();
        return ANSWER;
    };

    @Test
    void handsTheAnswerOn() {
        assertThat(guard(LONG, 1).ask(ANSWERING, LONG)).isEqualTo(new Answered<>(ANSWER));
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, UNAVAILABLE, AGENCY_UNREACHABLE",
        "FAILED, UNAVAILABLE, AGENCY_FAILED",
        "TIMEOUT, TIMEOUT, AGENCY_TIMEOUT",
        "INVALID_RESPONSE, INVALID_RESPONSE, AGENCY_INVALID_RESPONSE",
    })
    void tellsEachFaultOfTheAgencyApart(AgencyFault.Kind kind, SourceStatus status, ProblemType problem) {
        assertThat(guard(LONG, 1).ask(failing(kind), LONG)).isEqualTo(new Failed<>(status, problem));
    }

    @Test
    void blamesTheHubForAFaultOfTheConnector() {
        Callable<AgencyAnswer> broken = () -> {
            throw new NullPointerException();
        };

        assertThat(guard(LONG, 1).ask(broken, LONG))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_CONNECTOR_FAILED));
    }

    @Test
    void stopsWaitingWhenTheAgencysOwnTimeIsUp() {
        assertThat(guard(SHORT, 1).ask(hanging, LONG))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT));
    }

    @Test
    void stopsWaitingWhenTheCallersDeadlineComes() {
        assertThat(guard(LONG, 1).ask(hanging, SHORT))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT));
    }

    @Test
    void doesNotAskWhenNoTimeIsLeft() {
        var asked = new AtomicInteger();

        Outcome<AgencyAnswer> outcome = guard(LONG, 1).ask(counting(asked), Duration.ZERO);

        assertThat(outcome).isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT));
        assertThat(asked).hasValue(0);
    }

    @Test
    void interruptsACallThatNobodyWaitsForAnyMore() {
        var interrupted = new CompletableFuture<Boolean>();

        guard(SHORT, 1)
                .ask(
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException stopped) {
                                interrupted.complete(true);
                            }
                            return ANSWER;
                        },
                        LONG);

        assertThat(interrupted).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(true);
    }

    @Test
    void turnsAwayOneCallMoreThanTheBulkheadHolds() throws Exception {
        var guard = guard(LONG, 1);
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> guard.ask(
                () -> {
                    inside.countDown();
                    release.await();
                    return ANSWER;
                },
                LONG));
        inside.await();

        assertThat(guard.ask(ANSWERING, SHORT))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_BUSY));

        release.countDown();
        first.join();
        assertThat(guard.ask(ANSWERING, LONG)).isEqualTo(new Answered<>(ANSWER));
    }

    @Test
    void givesThePlaceBackOnlyWhenTheAbandonedCallHasReallyEnded() {
        var guard = guard(SHORT, 1);
        var stubborn = new CountDownLatch(1);
        guard.ask(() -> ignoringInterrupts(stubborn), LONG);

        assertThat(guard.ask(ANSWERING, SHORT))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_BUSY));

        stubborn.countDown();
        await().untilAsserted(() -> assertThat(guard.ask(ANSWERING, LONG)).isEqualTo(new Answered<>(ANSWER)));
    }

    @Test
    void leavesAnAgencyAloneThatFailsTooOften() {
        var guard = guard(LONG, 1);
        var asked = new AtomicInteger();
        repeat(4, () -> guard.ask(failing(AgencyFault.Kind.FAILED), LONG));

        assertThat(guard.ask(counting(asked), LONG))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN));
        assertThat(asked).hasValue(0);
        assertThat(guard.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void countsNotFoundAsSuccess() {
        var guard = guard(LONG, 1);

        repeat(20, () -> guard.ask(ANSWERING, LONG));

        assertThat(guard.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void doesNotHoldACallersImpatienceAgainstTheAgency() {
        var guard = guard(LONG, 8);

        repeat(6, () -> guard.ask(hanging, Duration.ofMillis(10)));

        assertThat(guard.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void leavesAnAgencyAloneThatIsSilentForMostOfItsTimeThoughCallersGiveUpEarlier() {
        var guard = guard(Duration.ofMillis(60), 8);

        repeat(6, () -> guard.ask(hanging, SHORT));

        assertThat(guard.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void doesNotHoldAFaultOfTheConnectorAgainstTheAgency() {
        var guard = guard(LONG, 1);

        repeat(
                6,
                () -> guard.ask(
                        () -> {
                            throw new NullPointerException();
                        },
                        LONG));

        assertThat(guard.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void servesABurstInTurns() throws Exception {
        var guard = guard(LONG, 1);
        var inside = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Thread.startVirtualThread(() -> guard.ask(
                () -> {
                    inside.countDown();
                    release.await();
                    return ANSWER;
                },
                LONG));
        inside.await();
        var second = new CompletableFuture<Outcome<AgencyAnswer>>();
        Thread.startVirtualThread(() -> second.complete(guard.ask(ANSWERING, LONG)));

        release.countDown();

        assertThat(second).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(new Answered<>(ANSWER));
    }

    @Test
    void keepsNoPlaceForACallThatTheBreakerTurnedAway() {
        var guard = guard(LONG, 1);
        repeat(4, () -> guard.ask(failing(AgencyFault.Kind.FAILED), LONG));

        repeat(
                3,
                () -> assertThat(guard.ask(ANSWERING, LONG))
                        .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN)));
    }

    @Test
    void triesAgainAfterAWhile() {
        var guard =
                new AgencyGuard("agency", new GuardSettings(LONG, 1, 50, 4, Duration.ofMillis(100)), Clock.systemUTC());
        repeat(4, () -> guard.ask(failing(AgencyFault.Kind.FAILED), LONG));

        await().untilAsserted(() -> assertThat(guard.ask(ANSWERING, LONG)).isEqualTo(new Answered<>(ANSWER)));
        repeat(2, () -> guard.ask(ANSWERING, LONG));
        assertThat(guard.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void blamesTheAgencyWhenItsShareOfTheCallersTimeIsUp() {
        var guard = guard(Duration.ofMillis(90), 8);

        assertThat(guard.ask(hanging, LONG, SHORT))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT));
        repeat(3, () -> guard.ask(hanging, LONG, SHORT));

        assertThat(guard.state()).isEqualTo(BreakerState.OPEN);
        assertThat(guard.pulse().lastFault()).extracting(AgencyFaultNote::code).isEqualTo("agency.timeout");
    }

    @Test
    void doesNotHoldAShortShareAgainstTheAgency() {
        var guard = guard(LONG, 8);

        repeat(6, () -> guard.ask(hanging, LONG, Duration.ofMillis(10)));

        assertThat(guard.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void showsTheStateThatACallerWouldMeet() {
        var guard =
                new AgencyGuard("agency", new GuardSettings(LONG, 1, 50, 4, Duration.ofMillis(100)), Clock.systemUTC());
        repeat(4, () -> guard.ask(failing(AgencyFault.Kind.FAILED), LONG));

        await().untilAsserted(() -> assertThat(guard.state()).isEqualTo(BreakerState.HALF_OPEN));
    }

    @Test
    void notesASuccessAFaultAndARefusal() {
        var guard = guard(LONG, 1);

        guard.ask(ANSWERING, LONG);
        assertThat(guard.pulse().lastFault()).isNull();
        guard.ask(failing(AgencyFault.Kind.INVALID_RESPONSE), LONG);
        assertThat(guard.pulse().lastFault()).extracting(AgencyFaultNote::code).isEqualTo("agency.invalid-response");
        guard.ask(() -> new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.QUOTA), LONG);
        assertThat(guard.pulse().lastFault()).extracting(AgencyFaultNote::code).isEqualTo("agency.refused-quota");

        assertThat(guard.pulse().latency()).extracting(AgencyLatency::calls).isEqualTo(1);
    }

    @Test
    void notesNothingAboutAnAgencyThatWasNotAskedOrWhoseCallerHadNoPatience() {
        var guard = guard(LONG, 1);

        guard.ask(ANSWERING, Duration.ZERO);
        guard.ask(hanging, SHORT);

        assertThat(guard.pulse().lastFault()).isNull();
        assertThat(guard.pulse().lastSuccess()).isNull();
        assertThat(guard.pulse().latency()).isNull();
    }

    private static AgencyGuard guard(Duration timeout, int concurrency) {
        return new AgencyGuard("agency", new GuardSettings(timeout, concurrency, 50, 4, LONG), Clock.systemUTC());
    }

    private static Callable<AgencyAnswer> failing(AgencyFault.Kind kind) {
        return () -> {
            throw new AgencyFault(kind, "test");
        };
    }

    private static Callable<AgencyAnswer> counting(AtomicInteger asked) {
        return () -> {
            asked.incrementAndGet();
            return ANSWER;
        };
    }

    private static AgencyAnswer ignoringInterrupts(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return ANSWER;
            } catch (InterruptedException ignored) {
                // the point of this call
            }
        }
    }

    private static void repeat(int times, Runnable action) {
        IntStream.range(0, times).forEach(round -> action.run());
    }
}
