package id.pandu.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An organisation's end of a webhook. It checks signatures by itself, as the documents say. */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** One delivery. */
    record Received(String id, String timestamp, String signature, String contentType, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new IllegalStateException(malformed);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        /** Whether one of the signatures is by this secret. */
        boolean isSignedBy(String secret) {
            return Arrays.asList(signature.split(" ")).contains(WebhookReceiver.sign(secret, id, timestamp, body));
        }
    }

    static String sign(String secret, String id, String timestamp, String body) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/pandu";
    }

    /** What the next deliveries are answered with; 204 after that. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** What came so far, in order. */
    List<Received> received() {
        return received;
    }

    List<String> types() {
        return received.stream().map(Received::type).toList();
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                header(call, "webhook-id"),
                header(call, "webhook-timestamp"),
                header(call, "webhook-signature"),
                header(call, "Content-Type"),
                body));
        Integer status = answers.poll();
        try (call) {
            call.sendResponseHeaders(status == null ? 204 : status, -1);
        }
    }

    private static String header(HttpExchange call, String name) {
        return String.valueOf(call.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
