package id.pandu.hub.agency;

import id.pandu.api.model.AgencyFaultNote;
import id.pandu.api.model.AgencyLatency;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How an agency has been doing, from the calls that were made anyway: last success, last fault, latency of the last answers. */
final class Pulse {

    private static final ZoneId WESTERN_INDONESIA = ZoneId.of("Asia/Jakarta");
    private static final int REMEMBERED = 100;

    private final Clock clock;
    private final long[] millis = new long[REMEMBERED];
    private int answers;
    private int next;
    private @Nullable OffsetDateTime lastSuccess;
    private @Nullable AgencyFaultNote lastFault;

    Pulse(Clock clock) {
        this.clock = clock.withZone(WESTERN_INDONESIA);
    }

    /** It answered, whatever it said. */
    synchronized void answered(Duration elapsed) {
        millis[next] = elapsed.toMillis();
        next = (next + 1) % REMEMBERED;
        answers = Math.min(answers + 1, REMEMBERED);
        lastSuccess = OffsetDateTime.now(clock);
    }

    /** It gave no usable answer, or refused us. */
    synchronized void failed(ProblemType problem) {
        lastFault = new AgencyFaultNote(problem.code(), OffsetDateTime.now(clock));
    }

    synchronized @Nullable OffsetDateTime lastSuccess() {
        return lastSuccess;
    }

    synchronized @Nullable AgencyFaultNote lastFault() {
        return lastFault;
    }

    /** Nothing until it has answered once. */
    synchronized @Nullable AgencyLatency latency() {
        int calls = answers;
        if (calls == 0) {
            return null;
        }
        long[] sorted = Arrays.copyOf(millis, calls);
        Arrays.sort(sorted);
        return new AgencyLatency(calls, sorted[(calls - 1) / 2], sorted[(calls * 95 + 99) / 100 - 1]);
    }
}
