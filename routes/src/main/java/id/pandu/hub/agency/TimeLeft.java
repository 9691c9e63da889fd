package id.pandu.hub.agency;

import java.time.Duration;

/** The time of one question, from the moment it is put: the caller's, and the agency's, which begins when the question is first sent. */
final class TimeLeft {

    /** In less than this nobody answers. */
    private static final Duration LEAST = Duration.ofMillis(100);

    private final long put = System.nanoTime();
    private final Duration own;
    private final Duration share;
    private final Duration left;
    private long sent;

    /**
     * @param own the agency's time
     * @param share what the question may take of the caller's time
     * @param left until the caller's deadline
     */
    TimeLeft(Duration own, Duration share, Duration left) {
        this.own = own;
        this.share = share;
        this.left = left;
    }

    /** Until the caller's deadline. */
    Duration left() {
        return left.minus(since(put));
    }

    /** Since the question was put. */
    Duration used() {
        return since(put);
    }

    /** How long the call that is about to be made is waited for. One that is made again has what the ones before it have left. */
    Patience patience() {
        if (sent == 0) {
            sent = System.nanoTime();
            return Patience.of(own, share, left());
        }
        return Patience.of(own, agencys().minus(since(sent)), left());
    }

    /** Whether after such a pause there is as much time left as has been used. */
    boolean isWorthARetryAfter(Duration pause) {
        Duration used = since(sent);
        Duration rest = shorter(left(), agencys().minus(used)).minus(pause);
        return rest.compareTo(LEAST) >= 0 && rest.compareTo(used) >= 0;
    }

    private Duration agencys() {
        return shorter(own, share);
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
