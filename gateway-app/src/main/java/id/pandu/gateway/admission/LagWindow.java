package id.pandu.gateway.admission;

import java.time.Duration;
import java.util.Arrays;

/** The least of the last so many lags: one pause, of the garbage collector for instance, does not count; what lasts does. */
final class LagWindow {

    private final long[] nanos;
    private int next;
    private volatile long least;

    LagWindow(int samples) {
        nanos = new long[samples];
    }

    /** Adds a lag in place of the oldest; to be called by one thread. */
    void add(Duration lag) {
        nanos[next] = lag.toNanos();
        next = (next + 1) % nanos.length;
        least = Arrays.stream(nanos).min().orElse(0);
    }

    Duration least() {
        return Duration.ofNanos(least);
    }
}
