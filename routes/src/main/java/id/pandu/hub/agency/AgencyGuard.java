package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the hub and one agency: a bulkhead, a circuit breaker, and a timeout that is the agency's own or what is left
 * of the caller's deadline, whichever is shorter. A call whose time is up is interrupted. Any answer, also "not found" or
 * "refused", is a success to the breaker. Neither a caller's impatience nor a connector's bug is a failure of the agency; but
 * an agency that was silent for most of its own time has failed, however patient the caller was.
 */
public final class AgencyGuard {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyGuard.class);

    /** A burst is served in turns as long as nobody has to wait long for a place. */
    private static final Duration LONGEST_QUEUE = Duration.ofMillis(500);

    private static final Duration QUEUE_TURN = Duration.ofMillis(20);

    private final Duration timeout;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    public AgencyGuard(String agencyId, GuardSettings settings) {
        timeout = settings.timeout();
        bulkhead = Bulkhead.of(
                agencyId,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(QUEUE_TURN)
                        .build());
        breaker = CircuitBreaker.of(
                agencyId,
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(settings.failureRate())
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.window())
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
    }

    /** State of the breaker, as the directory shows it. */
    public CircuitBreaker.State state() {
        return breaker.getState();
    }

    /**
     * Makes the call on a virtual thread of its own and waits for it.
     *
     * @param left time until the caller's deadline
     */
    public Outcome ask(Callable<AgencyAnswer> call, Duration left) {
        if (!left.isPositive()) {
            return new Failed(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
        }
        long asked = System.nanoTime();
        if (!enter(left)) {
            return new Failed(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_BUSY);
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.releasePermission();
            return new Failed(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN);
        }
        return await(call, left.minusNanos(System.nanoTime() - asked));
    }

    private boolean enter(Duration left) {
        Duration quarter = left.dividedBy(4);
        Duration queue = quarter.compareTo(LONGEST_QUEUE) < 0 ? quarter : LONGEST_QUEUE;
        long until = System.nanoTime() + queue.toNanos();
        do {
            if (bulkhead.tryAcquirePermission()) {
                return true;
            }
        } while (System.nanoTime() < until);
        return false;
    }

    private Outcome await(Callable<AgencyAnswer> call, Duration left) {
        var flight = new CompletableFuture<AgencyAnswer>();
        Thread thread = Thread.ofVirtual().name("ask-" + bulkhead.getName()).start(() -> fly(call, flight));
        boolean impatient = left.compareTo(timeout) < 0;
        Duration wait = impatient ? left : timeout;
        long started = breaker.getCurrentTimestamp();
        try {
            AgencyAnswer answer = flight.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            breaker.onSuccess(breaker.getCurrentTimestamp() - started, breaker.getTimestampUnit());
            return new Answered(answer);
        } catch (TimeoutException late) {
            thread.interrupt();
            return impatient ? abandoned(wait, started, late) : failed(started, late);
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return abandoned(Duration.ZERO, started, stopped);
        } catch (ExecutionException thrown) {
            return failed(started, thrown.getCause() == null ? thrown : thrown.getCause());
        }
    }

    /** The permit is given back when the call has really ended, not when the last caller stopped waiting for it. */
    private void fly(Callable<AgencyAnswer> call, CompletableFuture<AgencyAnswer> flight) {
        try {
            flight.complete(call.call());
        } catch (Throwable thrown) {
            flight.completeExceptionally(thrown);
        } finally {
            bulkhead.releasePermission();
        }
    }

    private Outcome abandoned(Duration waited, long started, Exception cause) {
        if (waited.multipliedBy(4).compareTo(timeout.multipliedBy(3)) >= 0) {
            breaker.onError(breaker.getCurrentTimestamp() - started, breaker.getTimestampUnit(), cause);
        } else {
            breaker.releasePermission();
        }
        return new Failed(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
    }

    private Outcome failed(long started, Throwable fault) {
        Failed failed = Failed.because(fault);
        if (failed.problem() == ProblemType.HUB_CONNECTOR_FAILED) {
            breaker.releasePermission();
            LOG.error(
                    "agency {}: the connector threw {}",
                    bulkhead.getName(),
                    fault.getClass().getName());
        } else {
            breaker.onError(breaker.getCurrentTimestamp() - started, breaker.getTimestampUnit(), fault);
            LOG.warn("agency {}: {}", bulkhead.getName(), failed.problem().code());
        }
        return failed;
    }
}
