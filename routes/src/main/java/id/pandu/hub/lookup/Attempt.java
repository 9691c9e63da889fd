package id.pandu.hub.lookup;

import id.pandu.api.model.ResolutionAttempt;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of the question who is meant, at one registry.
 *
 * @param registry who was asked
 * @param status FOUND and NOT_FOUND are answers, everything else is none
 * @param problem why there is no answer
 * @param elapsed how long it took
 * @param deniedHere whether the caller's organisation may not ask it, so that it was not asked
 */
record Attempt(
        ConnectedAgency registry,
        SourceStatus status,
        @Nullable ProblemType problem,
        Duration elapsed,
        boolean deniedHere) {

    /** A registry that was asked. */
    Attempt(ConnectedAgency registry, SourceStatus status, @Nullable ProblemType problem, Duration elapsed) {
        this(registry, status, problem, elapsed, false);
    }

    /** A registry that may not be asked on this caller's behalf. */
    static Attempt deniedHere(ConnectedAgency registry, ProblemType why) {
        return new Attempt(registry, SourceStatus.DENIED, why, Duration.ZERO, true);
    }

    /** Whether the registry answered. */
    boolean answered() {
        return status == SourceStatus.FOUND || status == SourceStatus.NOT_FOUND;
    }

    /** The same in the contract's words. */
    ResolutionAttempt in(Locale language) {
        return ResolutionAttempt.builder()
                .agency(registry.agency().id())
                .status(status)
                .elapsedMs(elapsed.toMillis())
                .problem(problem == null ? null : Problems.inRow(problem, language))
                .build();
    }
}
