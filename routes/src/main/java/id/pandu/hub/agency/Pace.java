package id.pandu.hub.agency;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How fast one agency is called from this node: call after call at even distances, for a second's calls at once would be a burst every second. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final @Nullable RateLimiter limiter;

    /**
     * @param rate calls per second; null is as many as come
     */
    Pace(String agencyId, @Nullable Integer rate, GuardMeters meters) {
        limiter = rate == null ? null : limiter(agencyId, rate, meters);
    }

    /** Waits until a call is due, briefly; false when that would take longer. */
    boolean keep(Duration left) {
        return limiter == null || ShortWait.in(left, limiter::acquirePermission);
    }

    private static RateLimiter limiter(String agencyId, int rate, GuardMeters meters) {
        var limiter = RateLimiter.of(
                agencyId,
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofNanos(SECOND / rate))
                        .timeoutDuration(ShortWait.TURN)
                        .build());
        meters.watch(limiter);
        return limiter;
    }
}
