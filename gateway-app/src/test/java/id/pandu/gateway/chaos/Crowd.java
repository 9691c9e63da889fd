package id.pandu.gateway.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Callers who look one person up after the other, whatever happens, and keep what they were told. */
final class Crowd implements AutoCloseable {

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(50);

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LookupWire wire;
    private final Truth truth;
    private final List<String> people;
    private volatile boolean over;

    Crowd(LookupWire wire, Truth truth, int callers) {
        this.wire = wire;
        this.truth = truth;
        this.people = truth.people();
        for (int caller = 0; caller < callers; caller++) {
            threads.execute(this::ask);
        }
    }

    int answers() {
        return answers.get();
    }

    /** What became of every lookup so far, the oldest first. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** When the first whole answer was there to a lookup that was sent after this nano time. */
    Optional<Long> wholeSince(long time) {
        return told.stream()
                .filter(answer -> answer.whole() && answer.began() >= time)
                .map(Told::ended)
                .min(Long::compare);
    }

    private void ask() {
        while (!over) {
            String nik = people.get(Math.floorMod(turn.getAndIncrement(), people.size()));
            Told answer = truth.judge(nik, wire.ask(nik));
            told.add(answer);
            if (answer.status() == Told.NO_ANSWER) {
                LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
            } else {
                answers.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
