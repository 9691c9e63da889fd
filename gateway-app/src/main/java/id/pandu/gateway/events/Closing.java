package id.pandu.gateway.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Tells streams that the gateway is closing, before the server begins to wait for its last requests. */
final class Closing implements SmartLifecycle {

    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits; true at once when the gateway is closing, or the thread is to end. */
    boolean within(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        // Nothing is to be done.
    }

    @Override
    public void stop() {
        closed.countDown();
    }

    @Override
    public boolean isRunning() {
        return closed.getCount() > 0;
    }
}
