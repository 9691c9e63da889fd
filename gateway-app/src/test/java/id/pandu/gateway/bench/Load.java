package id.pandu.gateway.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each call again as soon as they have their answer, on virtual threads. The first failure ends the benchmark. */
final class Load {

    private final Latencies latencies = new Latencies();
    private long nanos;

    /** Calls for so long; each caller has a call of its own. */
    void run(List<? extends Runnable> callers, Duration time) throws InterruptedException {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach(caller -> running.add(threads.submit(() -> repeat(caller, end))));
        }
        nanos += System.nanoTime() - began;
        for (Future<?> caller : running) {
            check(caller);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    double perSecond() {
        return latencies.size() * (double) Duration.ofSeconds(1).toNanos() / nanos;
    }

    private void repeat(Runnable caller, long end) {
        long began = System.nanoTime();
        while (began < end) {
            caller.run();
            long done = System.nanoTime();
            latencies.add(done - began);
            began = done;
        }
    }

    private static void check(Future<?> caller) throws InterruptedException {
        try {
            caller.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A call failed", failed.getCause());
        }
    }
}
