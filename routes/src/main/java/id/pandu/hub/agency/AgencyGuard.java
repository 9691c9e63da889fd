package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.Receipt;
import id.pandu.connector.Resolution;
import id.pandu.connector.WorkItem;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
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

    private final String agencyId;
    private final Duration timeout;
    private final Places places;
    private final CircuitBreaker breaker;
    private final Pulse pulse;

    public AgencyGuard(String agencyId, GuardSettings settings, Clock clock) {
        this.agencyId = agencyId;
        timeout = settings.timeout();
        places = new Places(agencyId, settings.concurrency());
        pulse = new Pulse(clock);
        breaker = CircuitBreaker.of(agencyId, settings.breaker());
    }

    /** State of the breaker, as the directory shows it. */
    public CircuitBreaker.State state() {
        return breaker.getState();
    }

    /** The agency's own time: longest that a call may take. */
    public Duration timeout() {
        return timeout;
    }

    /** How the agency has been doing. */
    Pulse pulse() {
        return pulse;
    }

    /**
     * Makes the call on a virtual thread of its own and waits for it.
     *
     * @param left time until the caller's deadline
     */
    public <A> Outcome<A> ask(Callable<A> call, Duration left) {
        return ask(call, left, timeout);
    }

    /**
     * The same for a question that may take only a share of the caller's time, because others have to be asked after it.
     *
     * @param left time until the caller's deadline
     * @param share the longest the agency is waited for, where that is less than its own time
     */
    public <A> Outcome<A> ask(Callable<A> call, Duration left, Duration share) {
        if (!left.isPositive()) {
            return new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
        }
        long asked = System.nanoTime();
        if (!places.enter(left)) {
            return new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_AGENCY_BUSY);
        }
        if (!breaker.tryAcquirePermission()) {
            places.leave();
            return new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_BREAKER_OPEN);
        }
        return await(call, Patience.of(timeout, share, left.minusNanos(System.nanoTime() - asked)));
    }

    private <A> Outcome<A> await(Callable<A> call, Patience patience) {
        var flight = new CompletableFuture<A>();
        Thread thread = Thread.ofVirtual().name("ask-" + agencyId).start(() -> fly(call, flight));
        long started = breaker.getCurrentTimestamp();
        try {
            return answered(started, flight.get(patience.limit().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            thread.interrupt();
            return abandoned(patience, started, late);
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            breaker.releasePermission();
            return new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
        } catch (ExecutionException thrown) {
            return failed(started, thrown.getCause() == null ? thrown : thrown.getCause());
        }
    }

    /** The place is given back when the call has really ended, not when the last caller stopped waiting for it. */
    private <A> void fly(Callable<A> call, CompletableFuture<A> flight) {
        try {
            flight.complete(call.call());
        } catch (Throwable thrown) {
            flight.completeExceptionally(thrown);
        } finally {
            places.leave();
        }
    }

    private <A> Outcome<A> answered(long started, A answer) {
        long elapsed = breaker.getCurrentTimestamp() - started;
        breaker.onSuccess(elapsed, breaker.getTimestampUnit());
        switch (answer) {
            case AgencyAnswer.Refused refused -> pulse.failed(Outcome.refusal(refused.reason()));
            case Resolution.Refused refused -> pulse.failed(Outcome.refusal(refused.reason()));
            case Receipt.Refused refused -> pulse.failed(Outcome.refusal(refused.reason()));
            case WorkItem.Refused refused -> pulse.failed(Outcome.refusal(refused.reason()));
            default ->
                pulse.answered(Duration.of(elapsed, breaker.getTimestampUnit().toChronoUnit()));
        }
        return new Answered<>(answer);
    }

    private <A> Outcome<A> abandoned(Patience patience, long started, TimeoutException late) {
        if (patience.wasLong()) {
            breaker.onError(breaker.getCurrentTimestamp() - started, breaker.getTimestampUnit(), late);
            pulse.failed(ProblemType.AGENCY_TIMEOUT);
            LOG.warn("agency {}: no answer in {}", agencyId, patience.limit());
        } else {
            breaker.releasePermission();
        }
        return new Failed<>(SourceStatus.TIMEOUT, patience.problem());
    }

    private <A> Outcome<A> failed(long started, Throwable fault) {
        Failed<A> failed = Failed.because(fault);
        if (failed.problem() == ProblemType.HUB_CONNECTOR_FAILED) {
            breaker.releasePermission();
            LOG.error(
                    "agency {}: the connector threw {}",
                    agencyId,
                    fault.getClass().getName());
        } else {
            breaker.onError(breaker.getCurrentTimestamp() - started, breaker.getTimestampUnit(), fault);
            pulse.failed(failed.problem());
            LOG.warn("agency {}: {}", agencyId, failed.problem().code());
        }
        return failed;
    }
}
