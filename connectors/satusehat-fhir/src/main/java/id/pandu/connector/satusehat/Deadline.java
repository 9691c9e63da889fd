package id.pandu.connector.satusehat;

import java.time.Duration;

/**
 * When a call must be over, however many exchanges it takes.
 *
 * @param nanoTime by {@link System#nanoTime()}, for no clock is to be set back under it
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; not above zero when it is over. */
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
