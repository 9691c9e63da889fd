package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.AgencyFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * VClaim over HTTP/1.1. The calling thread waits, so it should be a virtual one; an interrupt or the timeout closes the
 * connection. Safe for any number of threads: how many may call at once is the hub's to bound.
 */
final class VClaimClient implements AutoCloseable {

    private final VClaimProperties properties;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    VClaimClient(VClaimProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                // Half of the whole, so that "never sent" can be told from "no answer".
                .connectTimeout(properties.timeout().dividedBy(2))
                .executor(threads)
                .build();
    }

    /**
     * Signs and sends a request.
     *
     * @throws AgencyFault when no whole HTTP answer came within the timeout or the limit
     */
    VClaimReply send(VClaimRequest request) {
        VClaimSignature signature = VClaimSignature.of(properties.consId(), properties.secret(), clock.instant());
        HttpResponse<String> response = exchange(signed(request, signature));
        return new VClaimReply(request, signature.timestamp(), response.statusCode(), response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdown();
    }

    private HttpRequest signed(VClaimRequest request, VClaimSignature signature) {
        return HttpRequest.newBuilder(URI.create(properties.baseUrl() + request.path()))
                .header("X-cons-id", properties.consId())
                .header("X-timestamp", signature.timestamp())
                .header("X-signature", signature.value())
                .header("user_key", properties.userKey())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .build();
    }

    // The request's own timeout ends with the headers; this one covers an answer that drips too.
    private HttpResponse<String> exchange(HttpRequest request) {
        var headCame = new AtomicBoolean();
        CompletableFuture<HttpResponse<String>> pending = http.sendAsync(request, head -> {
            headCame.set(true);
            return new BoundedBody(properties.maxBody());
        });
        try {
            return pending.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failed) {
            pending.cancel(true);
            throw headCame.get() ? VClaimFaults.amidAnswer(failed) : VClaimFaults.from(failed);
        }
    }
}
