package id.pandu.gateway.audit;

import java.time.Duration;

/**
 * How far back the sealer looks for entries without a seal, and how often. Nearly all are found by the narrow, cheap look; the wider
 * ones make sure that none is left behind, however late it was committed.
 *
 * @param length how far back, by the entries' own time; zero for all of them
 * @param every how often
 */
record SealWindow(Duration length, Duration every) {

    static final SealWindow ALL = new SealWindow(Duration.ZERO, Duration.ofMinutes(5));
    static final SealWindow RECENT = new SealWindow(Duration.ofMinutes(10), Duration.ofSeconds(10));
    static final SealWindow NEWEST = new SealWindow(Duration.ofSeconds(15), Duration.ZERO);

    boolean isAll() {
        return length.isZero();
    }
}
