package id.pandu.gateway.bench;

import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.AgencyWorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** The time from a referral's 201 until it lies on the agency's work list, at a steady pace that the machine can bear. */
final class DeliveryLag {

    private static final List<String> LISTS =
            List.of("dukcapil", "disdik-sragen", "dinsos-sragen", "satusehat", "bpjs-usulan-sragen");
    private static final int PER_SECOND = 10;

    private final ReferralIntake intake;
    private final AgencyTown town;
    private final AtomicInteger arrived = new AtomicInteger(-1);

    DeliveryLag(ReferralIntake intake, AgencyTown town) {
        this.intake = intake;
        this.town = town;
    }

    void measure(String when, Duration time) throws InterruptedException {
        awaitQuiet();
        Map<String, Instant> accepted = new ConcurrentHashMap<>();
        try (var pace = Executors.newSingleThreadScheduledExecutor();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ticking = pace.scheduleAtFixedRate(
                    () -> callers.execute(() -> accepted.put(intake.submit(), Instant.now())),
                    0,
                    1000 / PER_SECOND,
                    TimeUnit.MILLISECONDS);
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            ticking.cancel(false);
        }
        awaitQuiet();
        System.out.printf(
                "%n| Agency; %d referrals/s in all, %s | Delivered | p50 | p99 |%n|---|---|---|---|%n",
                PER_SECOND, when);
        for (String list : LISTS) {
            report(list, accepted);
        }
    }

    private void report(String list, Map<String, Instant> accepted) {
        var lag = new Latencies();
        for (AgencyWorkItem item : town.control().workList(list).items()) {
            Instant told = accepted.get(item.externalId());
            if (told != null) {
                lag.add(Math.max(0, Duration.between(told, item.receivedAt()).toNanos()));
            }
        }
        System.out.printf("| %s | %d | %.0f ms | %.0f ms |%n", list, lag.size(), lag.millis(0.5), lag.millis(0.99));
    }

    /** Everything that was accepted has arrived when nothing more does. */
    private void awaitQuiet() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> arrived.getAndSet(lying()) == arrived.get());
    }

    private int lying() {
        return LISTS.stream()
                .mapToInt(list -> town.control().workList(list).items().size())
                .sum();
    }
}
