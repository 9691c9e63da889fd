package id.pandu.hub.referral;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What working on a task came to, and when to come back to it. */
public sealed interface Worked {

    /** There is nothing left to do. */
    record Done() implements Worked {}

    /** Something came of it; there will be more. */
    record Later(Duration pause) implements Worked {}

    /**
     * Nothing came of it.
     *
     * @param failures how often in a row
     */
    record Failed(int failures, Duration pause) implements Worked {}

    /** Once more after a failure. */
    static Worked failedAgain(int before, Retries retries) {
        return new Failed(before + 1, retries.after(before + 1, RandomGenerator.getDefault()));
    }
}
