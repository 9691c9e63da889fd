package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Asks a registry, page by page where a question needs it. */
final class DtsenClient implements AutoCloseable {

    private final DtsenProperties properties;
    private final LongSupplier nanoTime;
    private final AgencyHttp http;

    DtsenClient(DtsenProperties properties) {
        this(properties, System::nanoTime);
    }

    DtsenClient(DtsenProperties properties, LongSupplier nanoTime) {
        this.properties = properties;
        this.nanoTime = nanoTime;
        this.http = new AgencyHttp(properties.timeout(), properties.maxBody());
    }

    /**
     * Asks, and reads as many pages as the question needs, all within one timeout.
     *
     * @throws AgencyFault when no whole answer came, when the registry or the bus says that it failed, or when what came cannot be
     *     trusted
     */
    Told ask(Question question) {
        long start = nanoTime.getAsLong();
        var pages = new Pages(question);
        while (pages.wantsMore()) {
            Duration left = properties.timeout().minusNanos(nanoTime.getAsLong() - start);
            HttpReply reply = http.send(request(question.query() + pages.nextPage()), left);
            JsonNode body = NativeJson.read(reply.body());
            Optional<Reason> refusal = SplpFault.in(reply, body);
            if (refusal.isPresent()) {
                return new Told.Refused(refusal.get());
            }
            pages.add(Page.of(body));
        }
        return pages.told();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create(properties.baseUrl() + "?" + query))
                .header("AuthorizationSPLP", "Bearer " + properties.key())
                .header("Accept", "application/json")
                .build();
    }
}
