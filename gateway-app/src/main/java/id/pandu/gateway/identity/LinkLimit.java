package id.pandu.gateway.identity;

import id.pandu.gateway.identity.LimitProperties.Limit;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/**
 * Holds the links of each task to the limit of organisations that have none of their own: whoever has a link can ask and write as much as a caller, and no more. Only tasks
 * of links that the hub has signed are counted, so nobody fills this with keys of his own making.
 */
public final class LinkLimit {

    /** Refusals that are worth an entry. */
    private static final Limit RECORDED = new Limit(10, Duration.ofDays(1), null);

    private final Buckets buckets;
    private final Buckets recorded = new Buckets(task -> RECORDED);

    public LinkLimit(LimitProperties limits) {
        buckets = new Buckets(task -> limits.standard());
    }

    /** Whether a refusal to whoever has a link of this task is still to be recorded today; it counts as recorded then. */
    public boolean isToBeRecorded(UUID task) {
        return recorded.take(task.toString()).isConsumed();
    }

    /** Counts one more; whether that is too many, which the response's {@code Retry-After} then tells. */
    public boolean isExceeded(UUID task, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.take(task.toString());
        if (!probe.isConsumed()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Buckets.seconds(probe.getNanosToWaitForRefill())));
        }
        return !probe.isConsumed();
    }
}
