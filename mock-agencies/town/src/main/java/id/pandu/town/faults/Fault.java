package id.pandu.town.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault to play.
 *
 * @param delay for {@link FaultKind#DELAY} how late, for {@link FaultKind#SLOW_DRIP} the pause between two bytes
 * @param times how often it is played, null for until cleared
 */
public record Fault(
        FaultKind kind, Duration delay, @Nullable Integer times) {}
