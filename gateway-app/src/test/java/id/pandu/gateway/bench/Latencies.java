package id.pandu.gateway.bench;

import java.time.Duration;
import java.util.Arrays;

/** How long each of many calls took, from any number of threads. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    synchronized void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = took;
    }

    synchronized int size() {
        return size;
    }

    /** The time within which this share of the calls was done, in milliseconds. */
    synchronized double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = Math.max(0, (int) Math.ceil(share * size) - 1);
        return sorted[rank] / (double) Duration.ofMillis(1).toNanos();
    }
}
