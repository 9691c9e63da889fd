package id.pandu.town.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks an address again and again until it answers 200. */
final class Readiness {

    private static final long PAUSE_MILLIS = 100;

    private final HttpRequest request;
    private final Duration timeout;

    Readiness(String url, Duration timeout) {
        this.request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(2))
                .build();
        this.timeout = timeout;
    }

    /** Null when it is ready, otherwise what happened instead. */
    @Nullable
    String await(Process process) {
        long end = System.nanoTime() + timeout.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (System.nanoTime() < end) {
                if (answers(client)) {
                    return null;
                }
                if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return "ended with code " + process.exitValue() + " before it was ready";
                }
            }
            return "was not ready after " + timeout;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted while it started";
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
