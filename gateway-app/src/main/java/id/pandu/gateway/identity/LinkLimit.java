package id.pandu.gateway.identity;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Holds each link to the limit of organisations that have none of their own: whoever has a link can write as much into the audit log as a caller, and no more. */
public final class LinkLimit {

    private final Buckets buckets;

    public LinkLimit(LimitProperties limits) {
        buckets = new Buckets(link -> limits.standard());
    }

    /** Counts one more; whether that is too many, which the response's {@code Retry-After} then tells. */
    public boolean isExceeded(String link, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.take(link);
        if (!probe.isConsumed()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Buckets.seconds(probe.getNanosToWaitForRefill())));
        }
        return !probe.isConsumed();
    }
}
