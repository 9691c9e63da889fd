package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.satusehat.PatientReply.Answered;
import id.pandu.connector.satusehat.PatientReply.Withheld;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SatusehatClientTest {

    private static final int MANY = 200;
    private static final Duration SHORT = Duration.ofMillis(300);

    private final MovingClock clock = new MovingClock();
    private final FakeSatusehat agency;
    private SatusehatClient unit;

    SatusehatClientTest() throws Exception {
        agency = new FakeSatusehat();
        unit = SatusehatClient.connect(Native.at(agency.baseUrl()), clock);
    }

    @AfterEach
    void stop() {
        unit.close();
        agency.close();
    }

    @Test
    void searchesByNikWithAToken() {
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);

        assertThat(agency.searches()).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("GET");
            assertThat(sent.uri())
                    .isEqualTo("/fhir-r4/v1/Patient?identifier=https://fhir.kemkes.go.id/id/nik%7C" + Native.NIK);
            assertThat(sent.headers().get("Authorization")).containsExactly("Bearer token-1");
            assertThat(sent.headers().get("Accept")).containsExactly("application/fhir+json, application/json");
        });
    }

    @Test
    void asksForOneTokenHoweverManyQuestionsThereAre() throws Exception {
        assertThat(sendMany()).containsOnly(200).hasSize(MANY);

        assertThat(agency.tokenRequests()).hasSize(1);
    }

    @Test
    void renewsOnceWhenTheTokenOfManyQuestionsIsRevokedMidFlight() throws Exception {
        unit.send(Native.REQUEST);
        agency.revoke();
        var allAsked = new CountDownLatch(MANY);
        agency.onSearch(exchange -> {
            allAsked.countDown();
            allAsked.await();
            agency.find(exchange);
        });

        assertThat(sendMany()).containsOnly(200).hasSize(MANY);

        assertThat(agency.tokenRequests()).hasSize(2);
        assertThat(agency.searches()).hasSize(1 + MANY + MANY);
    }

    @Test
    void givesUpWhenANewTokenIsRejectedToo() {
        agency.onSearch(FakeSatusehat.saying(401, "application/json", GoldenFiles.UNAUTHORIZED));

        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(401);

        assertThat(agency.searches()).hasSize(2);
        assertThat(agency.tokenRequests()).hasSize(2);
    }

    @Test
    void leavesTheExchangeAloneForFiveSecondsWhenANewTokenIsRejectedToo() {
        agency.onSearch(FakeSatusehat.saying(401, "application/json", GoldenFiles.UNAUTHORIZED));
        unit.send(Native.REQUEST);
        agency.onSearch(agency::find);

        clock.advance(Duration.ofMillis(4999));
        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.CREDENTIALS));
        assertThat(agency.searches()).hasSize(2);
        assertThat(agency.tokenRequests()).hasSize(2);

        clock.advance(Duration.ofMillis(1));
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @Test
    void asksForFewTokensWhenManyQuestionsAreRejectedAgainAndAgain() throws Exception {
        agency.onSearch(FakeSatusehat.saying(401, "application/json", GoldenFiles.UNAUTHORIZED));

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PatientReply> question = () -> unit.send(Native.REQUEST);
            assertThat(callers.invokeAll(Collections.nCopies(MANY, question))).hasSize(MANY);
        }

        assertThat(agency.tokenRequests()).hasSize(2);
    }

    @Test
    void replacesARevokedTokenEveryTimeAfterItWasAccepted() {
        for (int round = 0; round < 3; round++) {
            assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
            agency.revoke();
        }

        assertThat(agency.tokenRequests()).hasSize(3);
    }

    @Test
    void asksForNoTokenForFiveSecondsWhenItsCredentialsAreDenied() {
        agency.onToken(FakeSatusehat.saying(401, "application/json", GoldenFiles.UNAUTHORIZED));
        unit.send(Native.REQUEST);
        agency.onToken(agency::issue);

        clock.advance(Duration.ofMillis(4999));
        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.CREDENTIALS));
        assertThat(agency.tokenRequests()).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @Test
    void sendsNoQuestionWithoutAToken() {
        agency.onToken(FakeSatusehat.saying(401, "application/json", GoldenFiles.UNAUTHORIZED));

        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.CREDENTIALS));
        assertThat(agency.searches()).isEmpty();
    }

    @Test
    void recoversWhenTheTokenEndpointDoes() {
        agency.onToken(FakeSatusehat.saying(200, "text/html", "<html>"));
        assertFault(Kind.INVALID_RESPONSE);

        agency.onToken(agency::issue);

        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @Test
    void leavesTheExchangeAloneForAsLongAsItAsks() {
        agency.onSearch(FakeSatusehat.throttling("30"));
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(429);
        agency.onSearch(agency::find);

        clock.advance(Duration.ofSeconds(29));
        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.QUOTA));
        assertThat(agency.searches()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @Test
    void leavesTheExchangeAloneWhenItsTokenEndpointAsks() {
        agency.onToken(FakeSatusehat.throttling("86400"));
        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.QUOTA));
        agency.onToken(agency::issue);

        clock.advance(Duration.ofSeconds(299));
        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.QUOTA));
        assertThat(agency.tokenRequests()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @Test
    void waitsForTheLongestOfTheTimesThatItWasAsked() throws Exception {
        var secondIsOver = new CountDownLatch(1);
        agency.onSearch(exchange -> {
            boolean first = agency.searches().size() == 1;
            if (first) {
                secondIsOver.await();
            }
            FakeSatusehat.throttling(first ? "1" : "30").play(exchange);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PatientReply> first = callers.submit(() -> unit.send(Native.REQUEST));
            await().until(() -> agency.searches().size() == 1);
            unit.send(Native.REQUEST);
            secondIsOver.countDown();
            first.get();
        }

        clock.advance(Duration.ofSeconds(29));

        assertThat(unit.send(Native.REQUEST)).isEqualTo(new Withheld(Reason.QUOTA));
    }

    @Test
    void asksAgainAtOnceWhenItIsNotToldToWait() {
        agency.onSearch(FakeSatusehat.saying(429, "text/plain", "Too Many Requests"));
        unit.send(Native.REQUEST);
        agency.onSearch(agency::find);

        assertThat(status(unit.send(Native.REQUEST))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNoMoreThanTheLimit(boolean atTheTokenEndpoint) {
        script(atTheTokenEndpoint, FakeSatusehat.saying(200, "application/json", " ".repeat((1 << 20) + 1)));

        assertFault(Kind.INVALID_RESPONSE).hasMessageContaining("max-body");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotBelieveHalfAnAnswer(boolean atTheTokenEndpoint) {
        script(atTheTokenEndpoint, exchange -> {
            OutputStream body = head(exchange);
            body.write("{\"half\":".getBytes(UTF_8));
            body.flush();
        });

        assertFault(Kind.INVALID_RESPONSE).hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsWhenTheConnectionBreaks(boolean atTheTokenEndpoint) {
        script(atTheTokenEndpoint, exchange -> {});

        assertFault(Kind.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void timesOutWhenTheAnswerStaysAwayOrStops(boolean atTheTokenEndpoint, boolean headComes) {
        within(SHORT);
        script(atTheTokenEndpoint, exchange -> {
            if (headComes) {
                head(exchange).flush();
            }
            new CountDownLatch(1).await();
        });

        assertFault(Kind.TIMEOUT);
    }

    @Test
    void countsTheTimeOfARenewedTokenToo() {
        within(Duration.ofSeconds(1));
        unit.send(Native.REQUEST);
        agency.revoke();
        agency.onToken(exchange -> new CountDownLatch(1).await());

        assertFault(Kind.TIMEOUT);
        assertThat(agency.searches()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stopsWaitingWhenInterrupted(boolean forTheToken) {
        var reached = new CountDownLatch(1);
        script(forTheToken, exchange -> {
            reached.countDown();
            new CountDownLatch(1).await();
        });
        var ended = new CompletableFuture<String>();

        Thread asking = Thread.ofVirtual().start(() -> {
            String message = catchThrowable(() -> unit.send(Native.REQUEST)).getMessage();
            ended.complete(message + (Thread.currentThread().isInterrupted() ? ", flag set" : ""));
        });
        await().until(() -> reached.getCount() == 0);
        asking.interrupt();

        assertThat(ended).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo("FAILED: interrupted, flag set");
    }

    @Test
    void reachesNobodyAtAClosedPort() throws Exception {
        unit.close();
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unit = SatusehatClient.connect(Native.at("http://127.0.0.1:" + closed.getLocalPort()), clock);
        }

        assertFault(Kind.UNREACHABLE);
    }

    private List<Integer> sendMany() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = Stream.generate(
                            () -> callers.submit(() -> status(unit.send(Native.REQUEST))))
                    .limit(MANY)
                    .toList();
            callers.shutdown();
            assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            return statuses.stream().map(Future::resultNow).toList();
        }
    }

    private void script(boolean atTheTokenEndpoint, FakeSatusehat.Script script) {
        if (atTheTokenEndpoint) {
            agency.onToken(script);
        } else {
            agency.onSearch(script);
        }
    }

    private void within(Duration timeout) {
        unit.close();
        unit = SatusehatClient.connect(Native.at(agency.baseUrl(), timeout), clock);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFault(Kind kind) {
        return assertThatThrownBy(() -> unit.send(Native.REQUEST))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(Native.NIK, "token-", "sandbox")
                .hasNoCause();
    }

    private static OutputStream head(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 100);
        return exchange.getResponseBody();
    }

    private static int status(PatientReply reply) {
        return ((Answered) reply).http().status();
    }
}
