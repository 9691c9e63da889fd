package id.pandu.gateway.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * Calls at a fixed pace, whether earlier ones have been answered or not. A call's time counts from when it was due, so a stall
 * shows in every call that it held up.
 */
final class PacedLoad {

    private final Latencies latencies = new Latencies();
    private final AtomicInteger wrong = new AtomicInteger();

    /** Calls for so long, then waits for the last answer. */
    void run(IntPredicate call, int perSecond, Duration time) throws InterruptedException {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int calls = Math.toIntExact(time.toNanos() / step);
        var answered = new CountDownLatch(calls);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < calls; number++) {
                long due = began + number * step;
                int place = number;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    try {
                        call(call, place, due);
                    } finally {
                        answered.countDown();
                    }
                });
            }
            answered.await();
        }
    }

    Latencies latencies() {
        return latencies;
    }

    int wrong() {
        return wrong.get();
    }

    private void call(IntPredicate call, int number, long due) {
        boolean right = false;
        try {
            right = call.test(number);
        } finally {
            if (right) {
                latencies.add(System.nanoTime() - due);
            } else {
                wrong.incrementAndGet();
            }
        }
    }
}
