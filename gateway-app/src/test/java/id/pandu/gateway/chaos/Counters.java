package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.chaos.Watch.State;
import id.pandu.gateway.chaos.Wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** The officers at the counters: each takes one family's referral to its end, whatever breaks meanwhile, and remembers what it was told. */
final class Counters {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int ATTEMPTS = 4;

    private final Map<String, Set<UUID>> told = new ConcurrentHashMap<>();
    private final List<String> unsettled = new CopyOnWriteArrayList<>();
    private final AtomicInteger settled = new AtomicInteger();
    private final Wire wire;
    private final Watch watch;
    private final Map<String, List<String>> people;

    /** @param people NIKs by region */
    Counters(Wire wire, Watch watch, Map<String, List<String>> people) {
        this.wire = wire;
        this.watch = watch;
        this.people = people;
    }

    /** Serves so many families, so many at a time. */
    void serve(int families, int atOnce) {
        try (ExecutorService officers =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> served = new ArrayList<>();
            for (int number = 0; number < families; number++) {
                int family = number;
                served.add(officers.submit(() -> serve(family)));
            }
            for (int number = 0; number < families; number++) {
                ended(number, served.get(number));
            }
        }
    }

    /** How many are through. */
    int settled() {
        return settled.get();
    }

    /** What came back for each key. */
    Map<String, Set<UUID>> told() {
        return told;
    }

    /** Families that nobody could serve to the end, and why. */
    List<String> unsettled() {
        return unsettled;
    }

    private void ended(int family, Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            unsettled.add("family " + family + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(int family) {
        UUID id = submit(family);
        if (family % 10 == 9) {
            act(id, "cancellation", "{\"reason\": \"no-longer-needed\"}");
        }
        for (int attempt = 1; awaitTurn(id).isTheRequesters(); attempt++) {
            if (attempt < ATTEMPTS) {
                act(id, "resubmission", "{\"note\": \"Berkas dilengkapi\"}");
            } else {
                act(id, "cancellation", "{\"reason\": \"no-longer-needed\"}");
            }
        }
        settled.incrementAndGet();
    }

    private State awaitTurn(UUID id) {
        return Awaitility.await("referral " + id)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(250))
                .atMost(PATIENCE)
                .until(
                        () -> watch.of(id),
                        seen -> seen.filter(Counters::isSomebodysTurn).isPresent())
                .orElseThrow();
    }

    private static boolean isSomebodysTurn(State state) {
        return state.isSettled() || state.isTheRequesters();
    }

    /** Some officers are impatient: they call twice at once, with the same key. */
    private UUID submit(int family) {
        Need need = Need.of(family);
        List<String> residents = people.getOrDefault(need.region(), List.of());
        String body = """
                {"subject": {"nik": "%s"}, "region": "%s", "priority": "routine", "legalBasis": "PUBLIC_DUTY",
                 "need": {"sector": "%s", "category": "%s", "description": "Keluarga nomor %d"}}
                """.formatted(
                residents.get(family % residents.size()), need.region(), need.sector(), need.category(), family);
        String key = "family-" + family;
        told.put(key, ConcurrentHashMap.newKeySet());
        if (family % 5 == 0) {
            Thread.ofVirtual()
                    .start(() -> wire.attempt("/v1/referrals", "POST", body, Map.of("Idempotency-Key", key))
                            .ifPresent(answer -> remember(key, answer)));
        }
        return remember(key, wire.post("/v1/referrals", body, Map.of("Idempotency-Key", key)));
    }

    private UUID remember(String key, Answer answer) {
        if (answer.status() != CREATED) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        UUID id = UUID.fromString(answer.json().path("id").asText());
        told.computeIfAbsent(key, first -> ConcurrentHashMap.newKeySet()).add(id);
        return id;
    }

    /** Acts on what stands there now, and looks again when somebody was faster. */
    private void act(UUID id, String what, String body) {
        String path = "/v1/referrals/" + id;
        Awaitility.await(what + " of " + id)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(() -> {
                    Answer now = wire.get(path);
                    return isNotFor(now.json(), what)
                            || wire.post(path + "/" + what, body, Map.of("If-Match", now.etag()))
                                            .status()
                                    == OK;
                });
        watch.forget(id);
    }

    private static boolean isNotFor(JsonNode referral, String what) {
        String status = referral.path("status").asText();
        return what.equals("resubmission")
                ? !status.equals("on-hold")
                : !status.equals("on-hold") && !status.equals("active");
    }
}
