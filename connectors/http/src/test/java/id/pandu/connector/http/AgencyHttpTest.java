package id.pandu.connector.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.testkit.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AgencyHttpTest {

    private static final String NIK = "3314105203909991";
    private static final int MANY = 1000;
    private static final int MAX_BODY = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void givesBackStatusHeadersAndBody() throws Exception {
        HttpReply reply =
                send(ScriptedServer.saying("HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}"));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.succeeded()).isFalse();
        assertThat(reply.headers().firstValue("retry-after")).hasValue("7");
        assertThat(reply.body()).isEqualTo("{}");
    }

    @Test
    void showsNothingOfAReplyButItsStatus() throws Exception {
        assertThat(send(ScriptedServer.answering(NIK)).toString()).isEqualTo("HttpReply[200, redacted]");
    }

    @Test
    void sendsNothingWhenNoTimeIsLeft() throws Exception {
        var asked = new AtomicBoolean();
        try (var agency = new ScriptedServer((head, connection) -> asked.set(true));
                var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            assertThatThrownBy(() -> unit.send(to(agency.baseUrl()), Duration.ZERO))
                    .isInstanceOf(AgencyFault.class)
                    .hasMessage("TIMEOUT: no time left to ask");
            assertThat(asked).isFalse();
        }
    }

    @Test
    void takesNoLongerThanItIsGiven() throws Exception {
        var over = new CountDownLatch(1);
        try (var agency = new ScriptedServer((head, connection) -> over.await());
                var unit = new AgencyHttp(Duration.ofHours(1), MAX_BODY)) {
            assertThatThrownBy(() -> unit.send(to(agency.baseUrl()), SHORT))
                    .isInstanceOf(AgencyFault.class)
                    .hasMessageStartingWith("TIMEOUT");
        } finally {
            over.countDown();
        }
    }

    @Test
    void readsUtf8() throws Exception {
        assertThat(send(ScriptedServer.answering("ZAINÜDDÎN")).body()).isEqualTo("ZAINÜDDÎN");
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (var elsewhere = new ScriptedServer(ScriptedServer.answering("elsewhere"))) {
            String found = "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.baseUrl() + "\r\nContent-Length: 0\r\n\r\n";

            assertThat(send(ScriptedServer.saying(found)).status()).isEqualTo(302);
        }
    }

    @Test
    void hangsUpOnAnEndlessBody() throws Exception {
        var hungUp = new CompletableFuture<Boolean>();
        ScriptedServer.Script endless = (head, connection) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            try {
                pour(connection);
            } finally {
                hungUp.complete(true);
            }
        };

        try (var agency = new ScriptedServer(endless);
                var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            assertFault(unit, agency.baseUrl(), Kind.INVALID_RESPONSE).hasMessageContaining("larger than max-body");

            assertThat(hungUp).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void readsABodyOfJustTheLimitAndNotOneByteMore() throws Exception {
        assertThat(send(ScriptedServer.answering("a".repeat(MAX_BODY))).body()).hasSize(MAX_BODY);
        assertFault(ScriptedServer.answering("a".repeat(MAX_BODY + 1)), Kind.INVALID_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Le"})
    void failsWhenTheConnectionBreaksBeforeThereIsAnAnswer(String answer) throws Exception {
        assertFault(ScriptedServer.saying(answer), Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\n{\"half", "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"half"})
    void doesNotBelieveHalfAnAnswer(String answer) throws Exception {
        assertFault(ScriptedServer.saying("HTTP/1.1 200 OK\r\n" + answer), Kind.INVALID_RESPONSE)
                .hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 OK\r\n\r\n"})
    void doesNotUnderstandWhatIsNotHttp(String answer) throws Exception {
        assertFault(ScriptedServer.saying(answer), Kind.INVALID_RESPONSE);
    }

    @Test
    void reachesNobodyAtAClosedPort() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            assertFault(unit, "http://127.0.0.1:" + port, Kind.UNREACHABLE);
        }
    }

    @Test
    void reachesNobodyAtAnUnknownHost() {
        try (var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            assertFault(unit, "http://agency.invalid", Kind.UNREACHABLE);
        }
    }

    @Test
    void reachesNobodyWhenNoConnectionIsAccepted() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket(full.getInetAddress(), full.getLocalPort());
                var second = new Socket(full.getInetAddress(), full.getLocalPort());
                var unit = new AgencyHttp(SHORT, MAX_BODY)) {
            assertThat(List.of(first, second)).allMatch(Socket::isConnected);
            assertFault(unit, "http://127.0.0.1:" + full.getLocalPort(), Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half"})
    void timesOutWhenTheAnswerStaysAwayOrStops(String beginning) throws Exception {
        var over = new CountDownLatch(1);
        try (var agency = new ScriptedServer((head, connection) -> {
                    connection.getOutputStream().write(beginning.getBytes(UTF_8));
                    over.await();
                });
                var unit = new AgencyHttp(SHORT, MAX_BODY)) {
            assertFault(unit, agency.baseUrl(), Kind.TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void hangsUpWhenInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var hungUp = new CompletableFuture<Integer>();
        var interrupted = new CompletableFuture<Boolean>();
        try (var agency = new ScriptedServer((head, connection) -> {
                    asked.countDown();
                    hungUp.complete(connection.getInputStream().read());
                });
                var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            Thread asking = Thread.ofVirtual().start(() -> {
                assertFault(unit, agency.baseUrl(), Kind.FAILED);
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            asked.await();
            asking.interrupt();

            assertThat(interrupted).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(true);
            assertThat(hungUp).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(-1);
        }
    }

    @Test
    void waitsForAThousandAnswersAtOnce() throws Exception {
        var allAsked = new CountDownLatch(MANY);
        ScriptedServer.Script answerWhenAllHaveAsked = (head, connection) -> {
            allAsked.countDown();
            allAsked.await();
            ScriptedServer.answering("{}").play(head, connection);
        };
        try (var agency = new ScriptedServer(answerWhenAllHaveAsked);
                var unit = new AgencyHttp(PATIENCE, MAX_BODY);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpReply>> replies = Stream.generate(
                            () -> threads.submit(() -> unit.send(to(agency.baseUrl()))))
                    .limit(MANY)
                    .toList();

            assertThat(replies)
                    .allSatisfy(reply -> assertThat(reply.get().status()).isEqualTo(200));
        }
    }

    private static void pour(Socket connection) throws IOException {
        byte[] chunk = "a".repeat(65_536).getBytes(UTF_8);
        while (true) {
            connection.getOutputStream().write(chunk);
        }
    }

    private static HttpRequest to(String baseUrl) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/people/" + NIK)).build();
    }

    private static HttpReply send(ScriptedServer.Script script) throws IOException {
        try (var agency = new ScriptedServer(script);
                var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            return unit.send(to(agency.baseUrl()));
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(ScriptedServer.Script script, Kind kind)
            throws IOException {
        try (var agency = new ScriptedServer(script);
                var unit = new AgencyHttp(PATIENCE, MAX_BODY)) {
            return assertFault(unit, agency.baseUrl(), kind);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(AgencyHttp unit, String url, Kind kind) {
        return assertThatThrownBy(() -> unit.send(to(url)))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(NIK)
                .hasNoCause();
    }
}
