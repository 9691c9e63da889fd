package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes single calls to one agency, each on a virtual thread of its own, and tells the breaker and the pulse what became of them. */
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final String agencyId;
    private final Gate gate;
    private final Circuit circuit;
    private final Pulse pulse;

    Calls(String agencyId, Gate gate, Circuit circuit, Pulse pulse) {
        this.agencyId = agencyId;
        this.gate = gate;
        this.circuit = circuit;
        this.pulse = pulse;
    }

    /** Makes a call that the gate let through, and waits for it. A call whose time is up is interrupted. */
    <A> Outcome<A> make(Callable<A> call, Patience patience) {
        var flight = new CompletableFuture<A>();
        Thread thread = Thread.ofVirtual().name("ask-" + agencyId).start(() -> fly(call, flight));
        long started = circuit.now();
        try {
            return answered(started, flight.get(patience.limit().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            thread.interrupt();
            return abandoned(patience, started, late);
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            circuit.release();
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
            gate.leave();
        }
    }

    private <A> Outcome<A> answered(long started, A answer) {
        Duration elapsed = circuit.succeeded(started);
        var outcome = new Answered<>(answer);
        outcome.refusal().ifPresentOrElse(pulse::failed, () -> pulse.answered(elapsed));
        return outcome;
    }

    private <A> Outcome<A> abandoned(Patience patience, long started, TimeoutException late) {
        if (patience.wasLong()) {
            circuit.failed(started, late);
            pulse.failed(ProblemType.AGENCY_TIMEOUT);
            LOG.warn("agency {}: no answer in {}", agencyId, patience.limit());
        } else {
            circuit.release();
        }
        return new Failed<>(SourceStatus.TIMEOUT, patience.problem());
    }

    private <A> Outcome<A> failed(long started, Throwable fault) {
        Failed<A> failed = Failed.because(fault);
        if (failed.problem() == ProblemType.HUB_CONNECTOR_FAILED) {
            circuit.release();
            LOG.error(
                    "agency {}: the connector threw {}",
                    agencyId,
                    fault.getClass().getName());
        } else {
            circuit.failed(started, fault);
            pulse.failed(failed.problem());
            LOG.warn("agency {}: {}", agencyId, failed.problem().code());
        }
        return failed;
    }
}
