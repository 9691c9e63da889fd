package id.pandu.hub.agency;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.BreakerState;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The breaker of one agency. Each time that it changes its state is one line of the log, and counted. */
final class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);

    private final CircuitBreaker breaker;

    Circuit(String agencyId, BreakerSettings settings, GuardMeters meters) {
        breaker = CircuitBreaker.of(agencyId, settings.config());
        meters.watch(breaker);
        breaker.getEventPublisher().onStateTransition(event -> {
            BreakerState state = shown(event.getStateTransition().getToState());
            meters.turned(state);
            LOG.warn(
                    "agency {}: breaker {}, was {}",
                    agencyId,
                    state,
                    shown(event.getStateTransition().getFromState()));
        });
    }

    BreakerState state() {
        return shown(breaker.getState());
    }

    /** Does what an operator wants. It says nothing to repeat that. */
    void obey(BreakerMode mode) {
        State state = breaker.getState();
        boolean forced = state == State.FORCED_OPEN || state == State.METRICS_ONLY;
        switch (mode) {
            case FORCED_OPEN -> {
                if (state != State.FORCED_OPEN) {
                    breaker.transitionToForcedOpenState();
                }
            }
            case FORCED_CLOSED -> {
                if (state != State.METRICS_ONLY) {
                    // Unlike DISABLED it goes on counting, for whoever watches.
                    breaker.transitionToMetricsOnlyState();
                }
            }
            case AUTOMATIC -> {
                if (forced) {
                    breaker.transitionToClosedState();
                }
            }
        }
    }

    /** Whether a call may be made; what became of it has to be told then. */
    boolean permits() {
        return breaker.tryAcquirePermission();
    }

    /** A call was not made after all, or says nothing about the agency. */
    void release() {
        breaker.releasePermission();
    }

    long now() {
        return breaker.getCurrentTimestamp();
    }

    /**
     * The agency answered.
     *
     * @return how long it took
     */
    Duration succeeded(long started) {
        long elapsed = now() - started;
        breaker.onSuccess(elapsed, breaker.getTimestampUnit());
        return Duration.of(elapsed, breaker.getTimestampUnit().toChronoUnit());
    }

    /** The agency failed. */
    void failed(long started, Throwable fault) {
        breaker.onError(now() - started, breaker.getTimestampUnit(), fault);
    }

    private static BreakerState shown(State state) {
        return switch (state) {
            case CLOSED -> BreakerState.CLOSED;
            case OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case FORCED_OPEN -> BreakerState.FORCED_OPEN;
            case METRICS_ONLY, DISABLED -> BreakerState.FORCED_CLOSED;
        };
    }
}
