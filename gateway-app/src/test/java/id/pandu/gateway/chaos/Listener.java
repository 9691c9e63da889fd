package id.pandu.gateway.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** The counters' own system, which is told of every step by webhook. It fails now and then, and checks every signature by itself. */
final class Listener implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int TAKEN = 204;
    private static final int FAILED = 500;
    private static final int EVERY = 97;
    private static final String PREFIX = "whsec_";

    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Queue<String> forged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private volatile byte[] secret = {};

    Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** Asks to be told. */
    void subscribe(Wire wire) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/pandu";
        Wire.Answer answer = wire.post("/v1/subscriptions", "{\"url\": \"" + url + "\"}", Map.of());
        if (answer.status() != CREATED) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        secret =
                Base64.getDecoder().decode(answer.json().path("secret").asText().substring(PREFIX.length()));
    }

    /** Ids of the events that it was told of, once or more often. */
    Set<String> heard() {
        return heard;
    }

    /** Messages that were not signed as they should be. */
    Queue<String> forged() {
        return forged;
    }

    /** Waits until nothing new has come for a while. */
    void awaitQuiet() {
        var before = new AtomicInteger(-1);
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(5))
                .atMost(Duration.ofMinutes(10))
                .until(() -> before.getAndSet(heard.size()) == heard.size());
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            String id = call.getRequestHeaders().getFirst("webhook-id");
            String time = call.getRequestHeaders().getFirst("webhook-timestamp");
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signature = "v1," + signature(id + "." + time + "." + body);
            if (calls.incrementAndGet() % EVERY == 0) {
                call.sendResponseHeaders(FAILED, -1);
                return;
            }
            if (!signature.equals(call.getRequestHeaders().getFirst("webhook-signature"))) {
                forged.add(id);
            }
            heard.add(id);
            call.sendResponseHeaders(TAKEN, -1);
        }
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
