package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VClaimClientTest {

    private static final int MANY = 1000;
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void asksAsTheGoldenRequestDoes() throws Exception {
        var head = new CompletableFuture<List<String>>();
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1735689600), ZoneOffset.UTC);
        try (var agency = new FakeVClaim((lines, connection) -> {
                    head.complete(lines);
                    FakeVClaim.answering("{}").play(lines, connection);
                });
                var unit = new VClaimClient(Native.at(agency.baseUrl() + "/"), clock)) {
            VClaimReply reply = unit.send(Native.REQUEST);

            assertThat(reply).isEqualTo(new VClaimReply(Native.REQUEST, "1735689600", 200, "{}"));
            assertThat(withoutTransport(head.get())).isEqualTo(GoldenFiles.ofConnector("peserta-by-nik.request.txt"));
        }
    }

    @Test
    void readsUtf8() throws Exception {
        assertThat(send(FakeVClaim.answering("ZAINÜDDÎN")).body()).isEqualTo("ZAINÜDDÎN");
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (var elsewhere = new FakeVClaim(FakeVClaim.answering("elsewhere"))) {
            String found = "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.baseUrl() + "\r\nContent-Length: 0\r\n\r\n";

            assertThat(send(FakeVClaim.saying(found)).status()).isEqualTo(302);
        }
    }

    @Test
    void hangsUpOnAnEndlessBody() throws Exception {
        var hungUp = new CompletableFuture<Boolean>();
        FakeVClaim.Script endless = (head, connection) -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            try {
                pour(connection);
            } finally {
                hungUp.complete(true);
            }
        };

        try (var agency = new FakeVClaim(endless);
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK)) {
            assertFault(unit, Kind.INVALID_RESPONSE).hasMessageContaining("larger than max-body");

            assertThat(hungUp).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void readsABodyOfJustTheLimitAndNotOneByteMore() throws Exception {
        int limit = Native.PROPERTIES.maxBody();

        assertThat(send(FakeVClaim.answering("a".repeat(limit))).body()).hasSize(limit);
        assertFault(FakeVClaim.answering("a".repeat(limit + 1)), Kind.INVALID_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Le"})
    void failsWhenTheConnectionBreaksBeforeThereIsAnAnswer(String answer) throws Exception {
        assertFault(FakeVClaim.saying(answer), Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\n{\"meta", "Transfer-Encoding: chunked\r\n\r\n64\r\n{\"meta"})
    void doesNotBelieveHalfAnAnswer(String answer) throws Exception {
        assertFault(FakeVClaim.saying("HTTP/1.1 200 OK\r\n" + answer), Kind.INVALID_RESPONSE)
                .hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 OK\r\n\r\n"})
    void doesNotUnderstandWhatIsNotHttp(String answer) throws Exception {
        assertFault(FakeVClaim.saying(answer), Kind.INVALID_RESPONSE);
    }

    @Test
    void reachesNobodyAtAClosedPort() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var unit = new VClaimClient(Native.at("http://127.0.0.1:" + port), Native.CLOCK)) {
            assertFault(unit, Kind.UNREACHABLE);
        }
    }

    @Test
    void reachesNobodyAtAnUnknownHost() {
        try (var unit = new VClaimClient(Native.at("http://vclaim.invalid"), Native.CLOCK)) {
            assertFault(unit, Kind.UNREACHABLE);
        }
    }

    @Test
    void reachesNobodyWhenNoConnectionIsAccepted() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket(full.getInetAddress(), full.getLocalPort());
                var second = new Socket(full.getInetAddress(), full.getLocalPort());
                var unit =
                        new VClaimClient(Native.at("http://127.0.0.1:" + full.getLocalPort(), SHORT), Native.CLOCK)) {
            assertThat(List.of(first, second)).allMatch(Socket::isConnected);
            assertFault(unit, Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"meta"})
    void timesOutWhenTheAnswerStaysAwayOrStops(String beginning) throws Exception {
        var over = new CountDownLatch(1);
        try (var agency = new FakeVClaim((head, connection) -> {
                    connection.getOutputStream().write(beginning.getBytes(UTF_8));
                    over.await();
                });
                var unit = new VClaimClient(Native.at(agency.baseUrl(), SHORT), Native.CLOCK)) {
            assertFault(unit, Kind.TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void hangsUpWhenInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var hungUp = new CompletableFuture<Integer>();
        var interrupted = new CompletableFuture<Boolean>();
        try (var agency = new FakeVClaim((head, connection) -> {
                    asked.countDown();
                    hungUp.complete(connection.getInputStream().read());
                });
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK)) {
            Thread asking = Thread.ofVirtual().start(() -> {
                assertFault(unit, Kind.FAILED);
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
        FakeVClaim.Script answerWhenAllHaveAsked = (head, connection) -> {
            allAsked.countDown();
            allAsked.await();
            FakeVClaim.answering("{}").play(head, connection);
        };
        try (var agency = new FakeVClaim(answerWhenAllHaveAsked);
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<VClaimReply>> replies = Stream.generate(() -> threads.submit(() -> unit.send(Native.REQUEST)))
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

    private static String withoutTransport(List<String> head) {
        return head.stream()
                .filter(line -> !line.matches("(?i)(Host|User-Agent|Connection|Content-Length):.*"))
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static VClaimReply send(FakeVClaim.Script script) throws IOException {
        try (var agency = new FakeVClaim(script);
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK)) {
            return unit.send(Native.REQUEST);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(FakeVClaim.Script script, Kind kind)
            throws IOException {
        try (var agency = new FakeVClaim(script);
                var unit = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK)) {
            return assertFault(unit, kind);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(VClaimClient unit, Kind kind) {
        return assertThatThrownBy(() -> unit.send(Native.REQUEST))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(Native.NIK)
                .hasNoCause();
    }
}
