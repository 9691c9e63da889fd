package id.pandu.gateway.webhook;

import id.pandu.api.model.Event;
import id.pandu.hub.webhook.Attempt;
import id.pandu.hub.webhook.Receiver;
import id.pandu.hub.webhook.WebhookSecret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Tells events over HTTP, signed after Standard Webhooks. Of the answer only the status counts. */
final class HttpReceiver implements Receiver, AutoCloseable {

    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

    /** So much of an answer is read, for the sake of the connection; at more than that it is hung up on. */
    private static final int MOST_ANSWER_BYTES = 16 * 1024;

    private final WebhookAddress addresses;
    private final EventMessages messages;
    private final CloseableHttpClient http;
    private final Duration timeout;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timer").factory());

    /**
     * @param http follows nothing, remembers nothing, and connects to checked addresses only
     * @param timeout for a whole delivery, an answer that drips included
     */
    HttpReceiver(
            WebhookAddress addresses, EventMessages messages, CloseableHttpClient http, Duration timeout, Clock clock) {
        this.addresses = addresses;
        this.messages = messages;
        this.http = http;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Attempt tell(String url, List<WebhookSecret> secrets, Event event) {
        Optional<String> broken = addresses.brokenByForm(url);
        return broken.isPresent() ? new Attempt.Inside() : send(message(url, secrets, event));
    }

    private HttpPost message(String url, List<WebhookSecret> secrets, Event event) {
        byte[] body = messages.write(event);
        String id = event.id().toString();
        long now = clock.instant().getEpochSecond();
        var message = new HttpPost(url);
        message.setHeader("webhook-id", id);
        message.setHeader("webhook-timestamp", Long.toString(now));
        message.setHeader(
                "webhook-signature",
                secrets.stream().map(secret -> secret.sign(id, now, body)).collect(Collectors.joining(" ")));
        message.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        return message;
    }

    private Attempt send(HttpPost message) {
        long begun = System.nanoTime();
        Future<?> end = timer.schedule(message::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(null, message, null);
            finish(message, response);
            return attempt(response.getCode());
        } catch (RefusedAddressException refused) {
            return new Attempt.Inside();
        } catch (IOException fault) {
            // A call that the timer has ended breaks in whatever way it happens to.
            boolean late = System.nanoTime() - begun >= timeout.toNanos();
            return new Attempt.Failed(late ? "timeout" : reason(fault));
        } finally {
            end.cancel(false);
        }
    }

    /** A short answer is read to its end, so that the connection can be used again; closing a long one would read all of it. */
    private static void finish(HttpPost message, ClassicHttpResponse response) {
        try {
            HttpEntity answer = response.getEntity();
            if (answer == null || answer.getContent().readNBytes(MOST_ANSWER_BYTES).length < MOST_ANSWER_BYTES) {
                response.close();
                return;
            }
        } catch (IOException broken) {
            // The status has come, and nothing else counts.
        }
        message.cancel();
    }

    private static Attempt attempt(int status) {
        if (status >= HttpStatus.SC_SUCCESS && status < HttpStatus.SC_REDIRECTION) {
            return new Attempt.Taken();
        }
        return status == HttpStatus.SC_GONE ? new Attempt.Gone() : new Attempt.Failed("http-" + status);
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case UnknownHostException nameless -> "unknown-host";
            case ConnectException refused -> "unreachable";
            case NoRouteToHostException cutOff -> "unreachable";
            case InterruptedIOException slow -> "timeout";
            case SSLException untrusted -> "tls";
            default -> "connection-broke";
        };
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
