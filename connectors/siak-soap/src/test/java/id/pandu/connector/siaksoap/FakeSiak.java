package id.pandu.connector.siaksoap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry written by hand: it knows nothing of CXF, and says what a test wants. */
final class FakeSiak implements AutoCloseable {

    private static final int BACKLOG = 2000;
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    record Request(Headers headers, String body) {}

    /** An answer to send whole. */
    record Answer(int status, String contentType, String body) {}

    /** What to answer. */
    @FunctionalInterface
    interface Script {
        Answer play(Request request) throws Exception;
    }

    FakeSiak(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, script.play(received(exchange)));
            } catch (Exception hungUp) {
                // The test is over.
            }
        });
        server.start();
    }

    /** HTTP 200 with an envelope that is in order. */
    static Answer soap(String body) {
        return xml(200, envelope(timestamp(Instant.now()), body));
    }

    static Answer xml(int status, String document) {
        return new Answer(status, "text/xml;charset=UTF-8", document);
    }

    /** HTTP 500 with a SOAP fault, without a security header. */
    static Answer fault(String code, String text, String detail) {
        return xml(
                500,
                envelope(
                        "",
                        "<e:Fault xmlns:wsse=\"%s\" xmlns:wsu=\"%s\"><faultcode>%s</faultcode><faultstring>%s</faultstring>%s</e:Fault>"
                                .formatted(WSSE, WSU, code, text, detail)));
    }

    /** The detail of a typed fault. */
    static String detail(String kode, String text) {
        return "<detail><Kesalahan xmlns=\"https://pandu.id/siak/penduduk/v1\"><KODE>%s</KODE><PESAN>%s</PESAN></Kesalahan></detail>"
                .formatted(kode, text);
    }

    static String envelope(String header, String body) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>"
                .formatted(header, body);
    }

    /** A security header with a Timestamp of that moment, good for five minutes. */
    static String timestamp(Instant created) {
        return "<s:Security xmlns:s=\"%s\" e:mustUnderstand=\"1\"><u:Timestamp xmlns:u=\"%s\"><u:Created>%s</u:Created><u:Expires>%s</u:Expires></u:Timestamp></s:Security>"
                .formatted(
                        WSSE,
                        WSU,
                        created.truncatedTo(ChronoUnit.MILLIS),
                        created.plusSeconds(300).truncatedTo(ChronoUnit.MILLIS));
    }

    String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/siak/PendudukService";
    }

    /** What has come so far. */
    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Request received(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        requests.add(request);
        return request;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
