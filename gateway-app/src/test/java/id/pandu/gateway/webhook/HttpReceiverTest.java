package id.pandu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.pandu.api.model.Event;
import id.pandu.hub.webhook.Attempt;
import id.pandu.hub.webhook.WebhookSecret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receiver, or a name server, may try. */
class HttpReceiverTest {

    private static final Event EVENT = Event.builder()
            .id(new UUID(1, 1))
            .at(OffsetDateTime.parse("2026-11-26T16:00:00+07:00"))
            .kind("task.accepted")
            .referralId(new UUID(2, 2))
            .number("R-1")
            .build();

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Deque<String> addresses = new ArrayDeque<>();
    private HttpServer server;
    private String url;

    /** Answers one call. */
    private interface Answer {

        void to(HttpExchange call) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        url = "http://receiver.example:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200,Taken[]",
        "204,Taken[]",
        "410,Gone[]",
        "301,Failed[reason=http-301]",
        "404,Failed[reason=http-404]",
        "500,Failed[reason=http-500]"
    })
    void goesByTheStatusAlone(int status, String attempt) throws IOException {
        answer(call -> call.sendResponseHeaders(status, -1));

        assertThat(tell("127.0.0.0/8")).hasToString(attempt);
    }

    @Test
    void followsNoRedirect() throws IOException {
        answer(call -> {
            call.getResponseHeaders()
                    .set("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/other");
            call.sendResponseHeaders(307, -1);
        });

        assertThat(tell("127.0.0.0/8")).isEqualTo(new Attempt.Failed("http-307"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void doesNotConnectWhereANameHasTurnedInside() throws IOException {
        answer(call -> call.sendResponseHeaders(200, -1));
        addresses.add("8.8.8.8");
        var address = new WebhookAddress(names(List.of()), true, 1024);
        assertThat(address.brokenBy(url)).isEmpty();
        addresses.add("127.0.0.1");

        assertThat(tell()).isEqualTo(new Attempt.Inside());
        assertThat(calls).hasValue(0);
    }

    @Test
    void asksWhereANameLeadsOncePerConnection() throws IOException {
        answer(call -> call.sendResponseHeaders(200, -1));
        addresses.add("127.0.0.1");
        addresses.add("127.0.0.2");

        assertThat(tell("127.0.0.0/8")).isEqualTo(new Attempt.Taken());
        assertThat(addresses).containsExactly("127.0.0.2");
    }

    @Test
    void doesNotConnectWhereTheAddressIsWrittenOut() throws IOException {
        answer(call -> call.sendResponseHeaders(200, -1));
        url = url.replace("receiver.example", "127.0.0.1");

        assertThat(tell()).isEqualTo(new Attempt.Inside());
        assertThat(calls).hasValue(0);
    }

    @Test
    void waitsForNobodyWhoHangs() throws IOException {
        answer(call -> isOverWithin(60_000));

        assertThat(tell("127.0.0.0/8")).isEqualTo(new Attempt.Failed("timeout"));
    }

    @Test
    @Timeout(20)
    void waitsForNobodyWhoseAnswerDrips() throws IOException {
        answer(call -> {
            call.sendResponseHeaders(200, 0);
            OutputStream body = call.getResponseBody();
            while (!isOverWithin(100)) {
                body.write('.');
                body.flush();
            }
        });

        assertThat(tell("127.0.0.0/8")).isEqualTo(new Attempt.Taken());
    }

    @Test
    @Timeout(20)
    void readsNoEndlessAnswer() throws IOException {
        answer(call -> {
            call.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            while (over.getCount() > 0) {
                call.getResponseBody().write(part);
            }
        });

        assertThat(tell("127.0.0.0/8")).isEqualTo(new Attempt.Taken());
    }

    @Test
    void sendsNoCookieBack() throws IOException {
        var cookies = new AtomicInteger();
        answer(call -> {
            cookies.addAndGet(
                    call.getRequestHeaders().getOrDefault("Cookie", List.of()).size());
            call.getResponseHeaders().set("Set-Cookie", "a=b");
            call.sendResponseHeaders(200, -1);
        });

        tell("127.0.0.0/8");
        tell("127.0.0.0/8");

        assertThat(calls).hasValue(2);
        assertThat(cookies).hasValue(0);
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void answer(Answer answer) {
        server.createContext("/", call -> {
            calls.incrementAndGet();
            call.getRequestBody().readAllBytes();
            try (call) {
                answer.to(call);
            }
        });
    }

    private Attempt tell(String... allowed) throws IOException {
        CheckedNames names = names(List.of(allowed));
        Duration timeout = Duration.ofSeconds(1);
        try (var unit = new HttpReceiver(
                new WebhookAddress(names, true, 1024),
                new EventMessages(URI.create("https://pandu.id/hub"), new ObjectMapper().findAndRegisterModules()),
                DeliveryClient.of(names, timeout, 2),
                timeout,
                Clock.systemUTC())) {
            return unit.tell(url, List.of(WebhookSecret.random()), EVENT);
        }
    }

    private CheckedNames names(List<String> allowed) {
        return new CheckedNames(
                host -> InetAddress.getAllByName(
                        host.equals("receiver.example") && !addresses.isEmpty() ? addresses.remove() : "127.0.0.1"),
                new PublicAddresses(allowed));
    }
}
