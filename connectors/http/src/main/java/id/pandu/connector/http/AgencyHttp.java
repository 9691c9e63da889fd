package id.pandu.connector.http;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An agency reached over HTTP/1.1. The calling thread waits, so it should be a virtual one; an interrupt or the timeout closes
 * the connection. Redirects are not followed, and a body above the limit is hung up on. Safe for any number of threads: how many
 * may call at once is the hub's to bound.
 */
public final class AgencyHttp implements AutoCloseable {

    private final Duration timeout;
    private final int maxBody;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    /**
     * @param timeout for a whole call, body included; half of it at most for the connection
     * @param maxBody how many bytes of an answer are read
     */
    public AgencyHttp(Duration timeout, int maxBody) {
        this.timeout = timeout;
        this.maxBody = maxBody;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                // Half of the whole, so that "never sent" can be told from "no answer".
                .connectTimeout(timeout.dividedBy(2))
                .executor(threads)
                .build();
    }

    /**
     * Sends a request, for at most the timeout of this agency.
     *
     * @throws AgencyFault when no whole HTTP answer came within the timeout or the limit; its words are constants, without any
     *     part of the request
     */
    public HttpReply send(HttpRequest request) {
        return send(request, timeout);
    }

    /**
     * Sends a request, for at most this long: what is left for the last of several requests, for instance.
     *
     * @throws AgencyFault as above; TIMEOUT at once, with nothing sent, when the time is not above zero
     */
    public HttpReply send(HttpRequest request, Duration within) {
        if (!within.isPositive()) {
            throw new AgencyFault(Kind.TIMEOUT, "no time left to ask");
        }
        HttpResponse<String> response = exchange(request, within);
        return new HttpReply(response.statusCode(), response.headers(), response.body());
    }

    /** Ends what is under way and closes all connections. */
    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdown();
    }

    // The request's own timeout ends with the headers; this one covers an answer that drips too.
    private HttpResponse<String> exchange(HttpRequest request, Duration within) {
        var headCame = new AtomicBoolean();
        CompletableFuture<HttpResponse<String>> pending = http.sendAsync(request, head -> {
            headCame.set(true);
            return new BoundedBody(maxBody);
        });
        try {
            return pending.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failed) {
            pending.cancel(true);
            throw headCame.get() ? HttpFaults.amidAnswer(failed) : HttpFaults.from(failed);
        }
    }
}
