package id.pandu.hub.agency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one agency is protected from us, and we from it.
 *
 * @param timeout longest a question may take, whatever the caller's deadline and however often it is asked again
 * @param concurrency calls under way at once; one more waits its turn briefly and is then turned away
 * @param breaker when the agency is left alone
 * @param retry when it is asked again
 * @param rate calls per second from this node; null is as many as come
 */
public record GuardSettings(
        Duration timeout,
        int concurrency,
        BreakerSettings breaker,
        RetrySettings retry,
        @Nullable Integer rate) {

    private static final Duration LONGEST_OPEN = Duration.ofMinutes(1);
    private static final int TRIAL_CALLS = 3;
    private static final int MOST_PER_SECOND = 1_000_000;

    public GuardSettings {
        if (!timeout.isPositive() || concurrency < 1) {
            throw new IllegalArgumentException("timeout and concurrency must be positive");
        }
        if (rate != null && (rate < 1 || rate > MOST_PER_SECOND)) {
            throw new IllegalArgumentException("rate is a number of calls per second from 1 to " + MOST_PER_SECOND);
        }
    }

    /** A guard that never asks again and sets no pace. */
    public GuardSettings(Duration timeout, int concurrency, int failureRate, int window, Duration openFor) {
        this(
                timeout,
                concurrency,
                new BreakerSettings(
                        failureRate,
                        window,
                        openFor,
                        openFor.compareTo(LONGEST_OPEN) > 0 ? openFor : LONGEST_OPEN,
                        TRIAL_CALLS),
                RetrySettings.NEVER,
                null);
    }
}
