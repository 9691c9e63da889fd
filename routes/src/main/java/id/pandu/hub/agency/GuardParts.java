package id.pandu.hub.agency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;

/**
 * What a guard is given beside its settings.
 *
 * @param quota the calls of a day
 * @param meters where it tells what it does
 */
public record GuardParts(Clock clock, CallQuota quota, MeterRegistry meters) {

    /** No quota, and nobody measures. */
    public static GuardParts unmeasured(Clock clock) {
        return new GuardParts(clock, CallQuota.UNLIMITED, new CompositeMeterRegistry());
    }
}
