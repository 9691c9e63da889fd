package id.pandu.gateway.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * When the gateway ends, lets stored jobs that run come to their end before Camel and what else they work with is taken away, while the server
 * waits for its last requests. No new ones are begun: other nodes have them, or this one when it is back.
 */
final class JobsFirst implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Runnable pause;
    private final BooleanSupplier idle;
    private final Duration longest;
    private volatile boolean running;

    /**
     * The end of some jobs.
     *
     * @param pause has no new ones begun
     * @param idle whether none runs
     * @param longest how long they are waited for; what goes on for longer is interrupted when the scheduler stops, and taken up again elsewhere
     */
    JobsFirst(Runnable pause, BooleanSupplier idle, Duration longest) {
        this.pause = pause;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        pause.run();
        awaitIdle();
    }

    @Override
    public void stop(Runnable ended) {
        Thread.ofPlatform().name("jobs-first").start(() -> {
            stop();
            ended.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE;
    }

    private void awaitIdle() {
        long until = System.nanoTime() + longest.toNanos();
        try {
            while (!idle.getAsBoolean() && System.nanoTime() < until) {
                TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
