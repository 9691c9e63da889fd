package id.pandu.town.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault to play.
 *
 * @param delay for {@link FaultKind#DELAY} and {@link FaultKind#LATE_ANSWER} how late, for {@link FaultKind#SLOW_DRIP} the pause
 *     between two bytes, for {@link FaultKind#CLOCK_SKEW} how far the agency's clock is ahead
 * @param times how often it is played, null for until cleared
 */
public record Fault(
        FaultKind kind, Duration delay, @Nullable Integer times) {

    /** The longest delay a fault may have. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(1);
}
