package id.pandu.gateway.chaos;

import java.time.Duration;

/**
 * A blow as it went.
 *
 * @param from nano time at which it fell
 * @param recovered nano time at which a lookup that was sent after its end was answered whole
 * @param recovery from its end until then
 */
record Suffering(Blow blow, long from, long recovered, Duration recovery) {

    /** Until breakers that let a few calls through to try let all through, others are still turned away. */
    private static final long AFTERMATH_NANOS = Duration.ofSeconds(2).toNanos();

    /** Whether a lookup may have felt it. */
    boolean touches(Told lookup) {
        return lookup.began() <= recovered + AFTERMATH_NANOS && lookup.ended() >= from;
    }

    @Override
    public String toString() {
        return blow.name() + ", well again in " + recovery.toMillis() + " ms";
    }
}
