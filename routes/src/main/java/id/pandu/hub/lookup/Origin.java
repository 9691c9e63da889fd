package id.pandu.hub.lookup;

import id.pandu.hub.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was come by.
 *
 * @param fromCache whether it was there before the call
 * @param inPlaceOf why there is no new one, where the agency could not be asked for it
 */
record Origin(boolean fromCache, @Nullable ProblemType inPlaceOf) {

    /** The agency gave it while the caller waited. */
    static final Origin ASKED = new Origin(false, null);

    /** It was there, and is as good as a new one. */
    static final Origin KEPT = new Origin(true, null);

    /** It was there, and is given for want of a new one. */
    static Origin inPlaceOf(ProblemType problem) {
        return new Origin(true, problem);
    }

    boolean isStale() {
        return inPlaceOf != null;
    }
}
