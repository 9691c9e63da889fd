package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AccessTokensTest {

    private static final int MANY = 200;
    private static final Denied DENIED = new Denied(Reason.CREDENTIALS);

    private final MovingClock clock = new MovingClock();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Supplier<Grant> endpoint = this::issue;
    private final AccessTokens unit = new AccessTokens(
            () -> {
                asked.incrementAndGet();
                return endpoint.get();
            },
            clock);

    @Test
    void asksOnceAndKeepsTheToken() {
        assertThat(value()).isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(3538));

        assertThat(value()).isEqualTo("token-1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void renewsBeforeTheEndWithoutMakingAnybodyWait() {
        var renewing = new CompletableFuture<Grant>();
        value();
        clock.advance(Duration.ofSeconds(3539));
        endpoint = renewing::join;

        assertThat(value()).isEqualTo("token-1");
        assertThat(value()).isEqualTo("token-1");
        await().untilAsserted(() -> assertThat(asked).hasValue(2));
        renewing.complete(issue());

        await().untilAsserted(() -> assertThat(value()).isEqualTo("token-2"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void neverUsesATokenThatHasEnded() {
        value();
        clock.advance(Duration.ofSeconds(3599));

        assertThat(value()).isEqualTo("token-2");
    }

    @Test
    void usesAGoodTokenOnWhenItsRenewalFailsAndTriesAgainLater() {
        value();
        clock.advance(Duration.ofSeconds(3539));
        endpoint = AccessTokensTest::failing;

        assertThat(valueOnceTheRenewalHasFailed()).isEqualTo("token-1");
        clock.advance(Duration.ofMillis(4999));
        assertThat(value()).isEqualTo("token-1");
        assertThat(asked).hasValue(2);

        clock.advance(Duration.ofMillis(1));
        endpoint = this::issue;
        assertThat(value()).isEqualTo("token-1");
        await().untilAsserted(() -> assertThat(value()).isEqualTo("token-3"));
    }

    @Test
    void asksOnceForManyCallers() throws Exception {
        var issuing = new CompletableFuture<Grant>();
        endpoint = issuing::join;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tokens = Stream.generate(() -> callers.submit(this::value))
                    .limit(MANY)
                    .toList();
            await().untilAsserted(() -> assertThat(asked).hasValue(1));
            issuing.complete(issue());

            for (Future<String> token : tokens) {
                assertThat(token.get()).isEqualTo("token-1");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void failsForThoseWhoWaitAndIsTriedAnewByTheNext() throws Exception {
        var failure = new CompletableFuture<Grant>();
        endpoint = () -> failure.handle((grant, thrown) -> failing()).join();
        var started = new CountDownLatch(MANY);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Kind>> kinds = Stream.generate(() -> callers.submit(() -> {
                        started.countDown();
                        return kindOfFault();
                    }))
                    .limit(MANY)
                    .toList();
            started.await();
            failure.cancel(false);

            for (Future<Kind> kind : kinds) {
                assertThat(kind.get()).isEqualTo(Kind.UNREACHABLE);
            }
        }
        int failures = asked.get();
        endpoint = this::issue;

        assertThat(value()).startsWith("token-");
        assertThat(asked).hasValue(failures + 1);
    }

    @Test
    void tellsEverybodyThatThereIsNoneForUs() {
        endpoint = () -> new Denied(Reason.NOT_ENTITLED);

        assertThat(grant()).isEqualTo(new Denied(Reason.NOT_ENTITLED));
        assertThat(grant()).isEqualTo(new Denied(Reason.NOT_ENTITLED));
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotAskAgainForFiveSecondsWhenOurCredentialsAreDenied() {
        endpoint = () -> DENIED;

        assertThat(grant()).isEqualTo(DENIED);
        endpoint = this::issue;
        clock.advance(Duration.ofMillis(4999));
        assertThat(grant()).isEqualTo(DENIED);
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(value()).isEqualTo("token-2");
    }

    @Test
    void usesAGoodTokenOnWhenItsRenewalIsDeniedButNotAfterItsEnd() {
        value();
        clock.advance(Duration.ofSeconds(3597));
        endpoint = () -> DENIED;

        assertThat(valueOnceTheRenewalHasFailed()).isEqualTo("token-1");
        assertThat(value()).isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(grant()).isEqualTo(DENIED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void holdsBackForFiveSecondsWhenANewTokenIsRejectedToo() {
        unit.drop(token());
        unit.drop(token());

        clock.advance(Duration.ofMillis(4999));
        assertThat(grant()).isEqualTo(DENIED);
        assertThat(asked).hasValue(2);

        clock.advance(Duration.ofMillis(1));
        assertThat(value()).isEqualTo("token-3");
    }

    @Test
    void holdsBackAtOnceAsLongAsNoTokenHasBeenAccepted() {
        unit.drop(token());
        unit.drop(token());
        clock.advance(Duration.ofSeconds(5));
        unit.drop(token());

        assertThat(grant()).isEqualTo(DENIED);
        assertThat(asked).hasValue(3);
    }

    @Test
    void replacesAgainATokenThatWasAcceptedMeanwhile() {
        unit.drop(token());
        AccessToken second = token();
        unit.confirm(second);
        unit.drop(second);

        assertThat(value()).isEqualTo("token-3");
    }

    @Test
    void keepsATokenWhoseValueWasRejectedBeforeItWasIssuedAnew() {
        endpoint = this::issueTheSame;
        AccessToken first = token();
        unit.drop(first);
        AccessToken second = token();

        unit.drop(first);
        unit.confirm(first);

        assertThat(second).isEqualTo(first).isNotSameAs(first);
        assertThat(token()).isSameAs(second);
        assertThat(asked).hasValue(2);
    }

    @Test
    void replacesATokenThatIsDroppedAndNotItsSuccessor() {
        AccessToken first = token();

        unit.drop(first);
        assertThat(value()).isEqualTo("token-2");
        unit.drop(first);
        assertThat(value()).isEqualTo("token-2");
    }

    @Test
    void letsEveryCallerWaitForItsOwnTimeOnly() {
        endpoint = new CompletableFuture<Grant>()::join;

        assertThatThrownBy(() -> unit.get(Deadline.in(Duration.ofMillis(20))))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(Kind.TIMEOUT.name())
                .hasNoCause();
    }

    @Test
    void letsACallerGoWhoIsInterruptedAndKeepsTheOthersWaiting() throws Exception {
        var issuing = new CompletableFuture<Grant>();
        var gone = new CompletableFuture<String>();
        endpoint = issuing::join;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread first = Thread.ofVirtual().start(() -> gone.complete(faultWithFlag()));
            await().untilAsserted(() -> assertThat(asked).hasValue(1));
            Future<String> second = callers.submit(this::value);

            first.interrupt();
            assertThat(gone).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo("FAILED: interrupted, flag set");
            issuing.complete(issue());

            assertThat(second.get()).isEqualTo("token-1");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void doesNotRenewATokenOfAFewSecondsAtEveryQuestion() {
        AccessToken brief = AccessToken.issued("brief", Native.NOW, Duration.ofSeconds(30), Duration.ofSeconds(60));

        assertThat(brief.isDue(Native.NOW.plusSeconds(14))).isFalse();
        assertThat(brief.isDue(Native.NOW.plusSeconds(15))).isTrue();
        assertThat(brief.isUsable(Native.NOW.plusSeconds(29))).isTrue();
        assertThat(brief.isUsable(Native.NOW.plusSeconds(30))).isFalse();
    }

    private Grant issue() {
        return AccessToken.issued(
                "token-" + asked.get(), clock.instant(), Duration.ofSeconds(3599), Duration.ofSeconds(60));
    }

    private Grant issueTheSame() {
        return AccessToken.issued("token", clock.instant(), Duration.ofSeconds(3599), Duration.ofSeconds(60));
    }

    private static Grant failing() {
        throw new AgencyFault(Kind.UNREACHABLE, "connection refused");
    }

    /** A question reads the clock once, and so does the renewal that it starts, when it fails. */
    private String valueOnceTheRenewalHasFailed() {
        int before = clock.readings();
        String value = value();
        await().until(() -> clock.readings() == before + 2);
        return value;
    }

    private Grant grant() {
        return unit.get(Deadline.in(Native.PATIENCE));
    }

    private AccessToken token() {
        return (AccessToken) grant();
    }

    private String value() {
        return token().value();
    }

    private Kind kindOfFault() {
        try {
            throw new AssertionError(value());
        } catch (AgencyFault fault) {
            return fault.kind();
        }
    }

    private String faultWithFlag() {
        try {
            return value();
        } catch (AgencyFault fault) {
            return fault.getMessage() + (Thread.currentThread().isInterrupted() ? ", flag set" : "");
        }
    }
}
