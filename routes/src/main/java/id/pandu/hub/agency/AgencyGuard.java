package id.pandu.hub.agency;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.BreakerState;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Stands between the hub and one agency: a bulkhead, a circuit breaker, a pace, a quota of calls, and a timeout that is the agency's own or what is left
 * of the caller's deadline, whichever is shorter. A call whose time is up is interrupted. Any answer, also "not found" or
 * "refused", is a success to the breaker. Neither a caller's impatience nor a connector's bug is a failure of the agency; but
 * an agency that was silent for most of its own time has failed, however patient the caller was. What failed is asked again where
 * {@link Repetition} allows it, time is left and the budget holds; each time counts as a call of its own.
 */
public final class AgencyGuard {

    private final Duration timeout;
    private final Circuit circuit;
    private final Pulse pulse;
    private final Gate gate;
    private final Calls calls;
    private final Retries retries;
    private final GuardMeters meters;

    /** A guard that nobody measures, in front of what has no quota of calls. */
    public AgencyGuard(String agencyId, GuardSettings settings, Clock clock) {
        this(agencyId, settings, GuardParts.unmeasured(clock));
    }

    public AgencyGuard(String agencyId, GuardSettings settings, GuardParts parts) {
        timeout = settings.timeout();
        meters = new GuardMeters(agencyId, parts.meters());
        circuit = new Circuit(agencyId, settings.breaker(), meters);
        pulse = new Pulse(parts.clock());
        var places = new Places(agencyId, settings.concurrency(), meters);
        gate = new Gate(places, circuit, new Pace(agencyId, settings.rate(), meters), parts.quota());
        calls = new Calls(agencyId, gate, circuit, pulse);
        retries = new Retries(settings.retry(), meters);
    }

    /** The agency's own time: longest that a call may take. */
    public Duration timeout() {
        return timeout;
    }

    /** State of the breaker, as the directory shows it. */
    public BreakerState state() {
        return circuit.state();
    }

    /** Whether the agency is asked whatever comes: it has not failed lately, or an operator wants it so. */
    public boolean isWell() {
        BreakerState state = state();
        return state == BreakerState.CLOSED || state == BreakerState.FORCED_CLOSED;
    }

    /** Does what an operator wants of the breaker, until it is told otherwise. The other limits hold all the same. */
    public void obey(BreakerMode mode) {
        circuit.obey(mode);
    }

    /** How the agency has been doing. */
    Pulse pulse() {
        return pulse;
    }

    /**
     * Puts a question on a virtual thread of its own and waits for the answer.
     *
     * @param left time until the caller's deadline
     */
    public <A> Outcome<A> ask(Callable<A> call, Duration left) {
        return ask(call, left, Repetition.HARMLESS);
    }

    /**
     * The same for a call that may not be a mere question.
     *
     * @param left time until the caller's deadline
     * @param repetition when it may be made again
     */
    public <A> Outcome<A> ask(Callable<A> call, Duration left, Repetition repetition) {
        return ask(call, new TimeLeft(timeout, timeout, left), repetition);
    }

    /**
     * The same for a question that may take only a share of the caller's time, because others have to be asked after it.
     *
     * @param left time until the caller's deadline
     * @param share the longest the agency is waited for, where that is less than its own time
     */
    public <A> Outcome<A> ask(Callable<A> call, Duration left, Duration share) {
        return ask(call, new TimeLeft(timeout, share, left), Repetition.HARMLESS);
    }

    private <A> Outcome<A> ask(Callable<A> call, TimeLeft time, Repetition repetition) {
        Outcome<A> outcome = answer(call, time, repetition);
        meters.asked(outcome, time.used());
        return outcome;
    }

    private <A> Outcome<A> answer(Callable<A> call, TimeLeft time, Repetition repetition) {
        if (!time.left().isPositive()) {
            return new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
        }
        Optional<ProblemType> closed = gate.enter(time.left());
        if (closed.isPresent()) {
            return new Failed<>(SourceStatus.UNAVAILABLE, closed.get());
        }
        retries.asked();
        Outcome<A> outcome = calls.make(call, time.patience());
        for (int made = 1; isToFollow(outcome, repetition, made, time); made++) {
            outcome = further(outcome, calls.make(call, time.patience()));
        }
        return outcome;
    }

    /** Of a question that may have been sent nobody is told that it never was. */
    private static <A> Outcome<A> further(Outcome<A> before, Outcome<A> again) {
        return again instanceof Failed<A> failed && failed.problem() == ProblemType.AGENCY_UNREACHABLE ? before : again;
    }

    /** A call that the gate does not let through says less than the one before it. */
    private boolean isToFollow(Outcome<?> outcome, Repetition repetition, int made, TimeLeft time) {
        return outcome instanceof Failed<?> failed
                && retries.follow(failed, repetition, made, time)
                && gate.enter(time.left()).isEmpty();
    }
}
