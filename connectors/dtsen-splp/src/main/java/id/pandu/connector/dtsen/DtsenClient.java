package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Asks a registry, page by page where a question needs it, and reaches the work list of its office. */
final class DtsenClient implements AutoCloseable {

    private static final String WORK_LIST = "/usulan";

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
            HttpReply reply =
                    http.send(to("?" + question.query() + pages.nextPage()).build(), left);
            JsonNode body = NativeJson.read(reply.body());
            Optional<Reason> refusal = SplpFault.in(reply, body);
            if (refusal.isPresent()) {
                return new Told.Refused(refusal.get());
            }
            pages.add(Page.of(body));
        }
        return pages.told();
    }

    /**
     * Hands a proposal to the office. Nothing is sent twice: whether to send again is the hub's to decide.
     *
     * @throws AgencyFault when no whole HTTP answer came
     */
    OfficeReply propose(Proposal proposal) {
        HttpRequest request = to(WORK_LIST)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(proposal.body()))
                .build();
        return new OfficeReply(proposal.task(), http.send(request));
    }

    /**
     * Asks the office for the proposal of a task.
     *
     * @throws AgencyFault when no whole HTTP answer came
     */
    OfficeReply find(WorkItemQuery query) {
        HttpRequest request = to(WORK_LIST + "?id_eksternal=" + query.task()).build();
        return new OfficeReply(query.task(), http.send(request));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder to(String resource) {
        return HttpRequest.newBuilder(URI.create(properties.baseUrl() + resource))
                .header("AuthorizationSPLP", "Bearer " + properties.key())
                .header("Accept", "application/json");
    }
}
