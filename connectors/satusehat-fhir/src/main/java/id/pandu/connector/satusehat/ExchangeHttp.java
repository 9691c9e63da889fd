package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;

/** The exchange over HTTP, and how long it has asked us to leave it alone. */
final class ExchangeHttp implements AutoCloseable {

    private final AgencyHttp http;
    private final Clock clock;
    private Instant quietUntil = Instant.MIN;

    ExchangeHttp(AgencyHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * Sends a request; heeds a {@code Retry-After} that comes with status 429.
     *
     * @throws AgencyFault when no whole HTTP answer came by the deadline or within the limit
     */
    HttpReply send(HttpRequest request, Deadline deadline) {
        HttpReply reply = http.send(request, deadline.left());
        if (reply.status() == ExchangeStatus.TOO_MANY_REQUESTS) {
            keepQuiet(RetryAfter.in(reply.headers(), clock.instant()));
        }
        return reply;
    }

    /** Whether the exchange has asked us to wait and the time is not over. */
    synchronized boolean mustKeepQuiet() {
        return clock.instant().isBefore(quietUntil);
    }

    @Override
    public void close() {
        http.close();
    }

    private synchronized void keepQuiet(Instant until) {
        if (until.isAfter(quietUntil)) {
            quietUntil = until;
        }
    }
}
