package id.pandu.hub.agency;

import id.pandu.hub.problem.ProblemType;
import java.time.Duration;

/**
 * How long one call is waited for, and what it means when that was in vain.
 *
 * @param limit until then
 * @param problem whose limit it is
 * @param wasLong whether an agency that was silent for so long has failed
 */
record Patience(Duration limit, ProblemType problem, boolean wasLong) {

    /**
     * The shortest of three limits. Silence for the whole of its own time is always a failure of the agency; for the share of a
     * question that others come after, if that is half of its time; until the caller's deadline, if that is three quarters.
     *
     * @param own the agency's time
     * @param share what the question may take of the caller's time
     * @param left until the caller's deadline
     */
    static Patience of(Duration own, Duration share, Duration left) {
        if (left.compareTo(own) < 0 && left.compareTo(share) < 0) {
            return new Patience(left, ProblemType.CALLER_DEADLINE_TOO_SHORT, isPart(left, own, 3, 4));
        }
        return share.compareTo(own) < 0
                ? new Patience(share, ProblemType.AGENCY_TIMEOUT, isPart(share, own, 1, 2))
                : new Patience(own, ProblemType.AGENCY_TIMEOUT, true);
    }

    private static boolean isPart(Duration wait, Duration own, int of, int in) {
        return wait.multipliedBy(in).compareTo(own.multipliedBy(of)) >= 0;
    }
}
