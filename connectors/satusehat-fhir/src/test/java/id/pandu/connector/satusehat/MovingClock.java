package id.pandu.connector.satusehat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when a test says so. */
final class MovingClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Native.NOW);
    private final AtomicInteger readings = new AtomicInteger();

    /** How often the time was asked for. */
    int readings() {
        return readings.get();
    }

    void advance(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    @Override
    public Instant instant() {
        readings.incrementAndGet();
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }
}
