package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(1);
    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);

    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "FAILED"})
    void asksAgainWhatWasNeverSentOrWhatTheAgencyFailedAt(Kind kind) {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);

        assertThat(unit.ask(failingAtFirst(kind, 1), LONG)).isEqualTo(new Answered<>(ANSWER));
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNREACHABLE", "FAILED"})
    void doesNotAskAgainAfterAnythingElse(Kind kind) {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);

        assertThat(unit.ask(failingAtFirst(kind, 1), LONG)).isInstanceOf(Failed.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesNotAskAgainWhenTheAgencyRefusesOrWhenTheConnectorIsBroken() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);

        unit.ask(() -> counted(new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.QUOTA)), LONG);
        assertThat(asked).hasValue(1);
        unit.ask(
                () -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException();
                },
                LONG);
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotAskAgainWhenItWaitedInVain() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);
        var never = new CountDownLatch(1);

        unit.ask(
                () -> {
                    asked.incrementAndGet();
                    never.await();
                    return ANSWER;
                },
                Duration.ofMillis(50));

        assertThat(asked).hasValue(1);
    }

    @Test
    void bringsAgainOnlyWhatWasNeverSentWhereItMustNotArriveTwice() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);

        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 1), LONG, Repetition.HARMFUL))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(1);

        asked.set(0);
        assertThat(unit.ask(failingAtFirst(Kind.UNREACHABLE, 1), LONG, Repetition.HARMFUL))
                .isEqualTo(new Answered<>(ANSWER));
    }

    @Test
    void doesNotSayThatAQuestionWasNeverSentWhichMayHaveBeenSent() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1000);

        Outcome<AgencyAnswer> outcome = unit.ask(
                () -> {
                    throw new AgencyFault(asked.incrementAndGet() == 1 ? Kind.FAILED : Kind.UNREACHABLE, "test");
                },
                LONG);

        assertThat(outcome).isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void asksAgainAsOftenAsItIsTold(int most) {
        AgencyGuard unit = guard(new RetrySettings(most, SOON, 100), 1000);

        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 100), LONG))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(most + 1);
    }

    @Test
    void asksLittleMoreOftenInAStormThanItIsAsked() throws Exception {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 100_000);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 1000; caller++) {
                callers.execute(() -> unit.ask(failingAtFirst(Kind.FAILED, Integer.MAX_VALUE), LONG));
            }
        }

        assertThat(asked.get()).as("a tenth more, and what was saved before").isBetween(1001, 1110);
    }

    @Test
    void asksAgainAfterAStormWhenMostQuestionsAreAnsweredAgain() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 100_000);
        for (int call = 0; asked.get() != 1; call++) {
            assertThat(call).as("a storm's budget ends").isLessThan(100);
            asked.set(0);
            unit.ask(failingAtFirst(Kind.FAILED, Integer.MAX_VALUE), LONG);
        }

        for (int call = 0; call < 10; call++) {
            unit.ask(() -> ANSWER, LONG);
        }

        asked.set(0);
        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 1), LONG)).isEqualTo(new Answered<>(ANSWER));
    }

    @Test
    void tellsWhyTheAgencyFailedWhenTheBreakerKeepsItFromAskingAgain() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 10), 1);

        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 1), LONG))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(1);
    }

    @Test
    void countsEachTimeForTheBreaker() {
        AgencyGuard unit = guard(new RetrySettings(1, SOON, 100), 4);

        unit.ask(failingAtFirst(Kind.FAILED, 100), LONG);
        assertThat(unit.isWell()).isTrue();
        unit.ask(failingAtFirst(Kind.FAILED, 100), LONG);

        assertThat(unit.isWell()).isFalse();
    }

    @Test
    void doesNotAskAgainWhenTooLittleTimeIsLeft() {
        AgencyGuard unit = guard(new RetrySettings(1, Duration.ofMillis(150), 10), 1000);

        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 1), Duration.ofMillis(160)))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(1);

        asked.set(0);
        assertThat(unit.ask(failingAtFirst(Kind.FAILED, 1), LONG, Duration.ofMillis(160)))
                .isEqualTo(new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED));
        assertThat(asked).hasValue(1);
    }

    @Test
    void stopsWhenItsCallerGivesUpDuringThePause() throws Exception {
        AgencyGuard unit = guard(new RetrySettings(1, Duration.ofSeconds(10), 10), 1000);
        var flagged = new CompletableFuture<Boolean>();
        var failed = new CountDownLatch(1);
        Thread caller = Thread.startVirtualThread(() -> {
            unit.ask(
                    () -> {
                        asked.incrementAndGet();
                        failed.countDown();
                        throw new AgencyFault(Kind.FAILED, "test");
                    },
                    Duration.ofMinutes(5));
            flagged.complete(Thread.currentThread().isInterrupted());
        });
        failed.await();

        caller.interrupt();

        assertThat(flagged).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(true);
        assertThat(asked).hasValue(1);
    }

    private Callable<AgencyAnswer> failingAtFirst(Kind kind, int times) {
        return () -> {
            if (asked.incrementAndGet() <= times) {
                throw new AgencyFault(kind, "test");
            }
            return ANSWER;
        };
    }

    private AgencyAnswer counted(AgencyAnswer answer) {
        asked.incrementAndGet();
        return answer;
    }

    private static AgencyGuard guard(RetrySettings retry, int window) {
        var breaker = new BreakerSettings(50, window, LONG, LONG, 3);
        return new AgencyGuard("agency", new GuardSettings(LONG, 1000, breaker, retry, null), Clock.systemUTC());
    }
}
