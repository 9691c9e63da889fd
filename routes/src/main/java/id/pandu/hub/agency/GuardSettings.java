package id.pandu.hub.agency;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * How one agency is protected from us, and we from it.
 *
 * @param timeout longest a call may take, whatever the caller's deadline
 * @param concurrency calls under way at once; one more waits its turn briefly and is then turned away
 * @param failureRate percentage of failed calls, over the last {@code window}, at which the agency is left alone
 * @param window how many calls the failure rate looks back on
 * @param openFor how long the agency is left alone before it is tried again
 */
public record GuardSettings(Duration timeout, int concurrency, int failureRate, int window, Duration openFor) {

    public GuardSettings {
        if (!timeout.isPositive() || !openFor.isPositive() || concurrency < 1 || window < 1) {
            throw new IllegalArgumentException("timeout, open-for, concurrency and window must be positive");
        }
        if (failureRate < 1 || failureRate > 100) {
            throw new IllegalArgumentException("failure-rate is a percentage from 1 to 100");
        }
    }

    CircuitBreakerConfig breaker() {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(failureRate)
                .slidingWindowSize(window)
                .minimumNumberOfCalls(window)
                .waitDurationInOpenState(openFor)
                .permittedNumberOfCallsInHalfOpenState(3)
                // So that the state shown is the state a caller would meet.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
    }
}
