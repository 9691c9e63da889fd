package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry that decodes what it is asked, as servers do, and says what a test wants. */
final class FakeRegistry implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Script script;

    /** A request, decoded. */
    record Asked(
            String method,
            String path,
            Map<String, String> parameters,
            Map<String, List<String>> headers,
            String body) {}

    /** An answer. */
    record Answer(int status, String body) {}

    /** What to say. */
    @FunctionalInterface
    interface Script {
        Answer to(Map<String, String> parameters) throws Exception;
    }

    FakeRegistry(Script script) throws IOException {
        this.script = script;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Says 200 and this body, whatever is asked. */
    static FakeRegistry saying(String body) throws IOException {
        return new FakeRegistry(parameters -> new Answer(200, body));
    }

    /** Says these pages in their order: the cursor that leads to a page is its number. */
    static FakeRegistry turning(List<String> pages) throws IOException {
        return new FakeRegistry(
                parameters -> new Answer(200, pages.get(Integer.parseInt(parameters.getOrDefault("cursor", "0")))));
    }

    String baseUrl() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/dtsen-3314/1.0/api/dtsen-3314";
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = read(exchange);
            asked.add(request);
            Answer answer = script.to(request.parameters());
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException hungUp) {
            throw hungUp;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return new Asked(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? Map.of() : decoded(uri.getRawQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    /** As a form is decoded, a plus sign being a blank. */
    static Map<String, String> decoded(String rawQuery) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
            if (parameters.put(name, URLDecoder.decode(pair.substring(equals + 1), UTF_8)) != null) {
                throw new IllegalArgumentException("a parameter stands twice");
            }
        }
        return parameters;
    }
}
