package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that issues tokens and answers searches, until a test gives it another script. */
final class FakeSatusehat implements AutoCloseable {

    private static final int BACKLOG = 2000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final List<Sent> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<Sent> searches = new CopyOnWriteArrayList<>();
    private volatile Script onToken = this::issue;
    private volatile Script onSearch = this::find;

    /** What to do with a request whose body has been read. */
    @FunctionalInterface
    interface Script {
        void play(HttpExchange exchange) throws Exception;
    }

    /** A request as it came. */
    record Sent(String method, String uri, Map<String, List<String>> headers, String body) {}

    FakeSatusehat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/oauth2/v1", exchange -> play(exchange, tokenRequests, onToken));
        server.createContext("/fhir-r4/v1", exchange -> play(exchange, searches, onSearch));
        server.start();
    }

    static Script saying(int status, String contentType, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            write(exchange, status, body);
        };
    }

    /** Says 429 with this {@code Retry-After}. */
    static Script throttling(String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            write(exchange, ExchangeStatus.TOO_MANY_REQUESTS, "");
        };
    }

    FakeSatusehat onToken(Script script) {
        onToken = script;
        return this;
    }

    FakeSatusehat onSearch(Script script) {
        onSearch = script;
        return this;
    }

    /** Accepts no token that was issued until now. */
    void revoke() {
        accepted.clear();
    }

    List<Sent> tokenRequests() {
        return tokenRequests;
    }

    List<Sent> searches() {
        return searches;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Issues a token, the first being {@code token-1}. */
    void issue(HttpExchange exchange) throws IOException {
        String token = "token-" + tokenRequests.size();
        accepted.add("Bearer " + token);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, 200, GoldenFiles.TOKEN.replace("contohToken", token));
    }

    /** Answers a search with the golden patient, or with the golden refusal. */
    void find(HttpExchange exchange) throws IOException {
        boolean known = accepted.contains(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        write(
                exchange,
                known ? 200 : ExchangeStatus.UNAUTHORIZED,
                known ? GoldenFiles.FOUND : GoldenFiles.UNAUTHORIZED);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void play(HttpExchange exchange, List<Sent> journal, Script script) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            journal.add(new Sent(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            script.play(exchange);
        } catch (Exception hungUp) {
            // The client hung up, or the test is over.
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
