package id.pandu.gateway.identity;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Counts bad tokens, of callers and out of links, and bad signatures, by the address they come from. Good ones are never counted nor refused here: many counters share one address,
 * and one that goes wrong must not lock its neighbours out.
 */
public final class FailedTokens {

    private final Buckets buckets;

    public FailedTokens(LimitProperties.FailedTokens properties) {
        buckets = new Buckets(address -> properties.limit());
    }

    /** Counts one more; whether that is too many, which the response's {@code Retry-After} then tells. */
    public boolean areTooMany(HttpServletRequest request, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.take(request.getRemoteAddr());
        if (!probe.isConsumed()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Buckets.seconds(probe.getNanosToWaitForRefill())));
        }
        return !probe.isConsumed();
    }
}
