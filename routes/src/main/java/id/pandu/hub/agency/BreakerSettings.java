package id.pandu.hub.agency;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * When an agency is left alone, and how gently it is tried again.
 *
 * @param failureRate percentage of failed calls, over the last {@code window}, at which it is left alone
 * @param window how many calls the failure rate looks back on
 * @param openFor how long it is left alone, about; twice as long after each trial that failed
 * @param longestOpen longest that it is left alone before the next trial
 * @param trialCalls how many calls a trial is
 */
public record BreakerSettings(int failureRate, int window, Duration openFor, Duration longestOpen, int trialCalls) {

    /** Nodes that lost an agency at the same time do not all come back to it at the same time. */
    private static final double JITTER = 0.2;

    private static final double GROWTH = 2;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    public BreakerSettings {
        if (failureRate < 1 || failureRate > 100) {
            throw new IllegalArgumentException("failure-rate is a percentage from 1 to 100");
        }
        if (window < 1 || trialCalls < 1 || openFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("window, trial-calls and open-for must be positive");
        }
        if (longestOpen.compareTo(openFor) < 0) {
            throw new IllegalArgumentException("longest-open must not be shorter than open-for");
        }
    }

    CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .failureRateThreshold(failureRate)
                .slidingWindowSize(window)
                .minimumNumberOfCalls(window)
                .waitIntervalFunctionInOpenState(
                        IntervalFunction.ofExponentialRandomBackoff(openFor, GROWTH, JITTER, longestOpen))
                .permittedNumberOfCallsInHalfOpenState(trialCalls)
                // So that the state shown is the state a caller would meet.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build();
    }
}
