package id.pandu.hub.agency;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits in line for what will be free soon: a quarter of the caller's time, and half a second at most. */
final class ShortWait {

    /** How long one try may take; shorter waits than a quarter of the caller's time are told apart no finer. */
    static final Duration TURN = Duration.ofMillis(20);

    private static final Duration LONGEST = Duration.ofMillis(500);

    private ShortWait() {}

    /**
     * Tries until it succeeds; false when it was in vain.
     *
     * @param left until the caller's deadline
     * @param turn one try, which waits for a {@link #TURN} itself
     */
    static boolean in(Duration left, BooleanSupplier turn) {
        Duration quarter = left.dividedBy(4);
        long longest = (quarter.compareTo(LONGEST) < 0 ? quarter : LONGEST).toNanos();
        long began = System.nanoTime();
        do {
            if (turn.getAsBoolean()) {
                return true;
            }
        } while (System.nanoTime() - began < longest && !Thread.currentThread().isInterrupted());
        return false;
    }
}
