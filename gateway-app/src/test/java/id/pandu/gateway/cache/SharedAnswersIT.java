package id.pandu.gateway.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Facet;
import id.pandu.connector.AgencyAnswer;
import id.pandu.gateway.CacheServer;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes with one Redis and one database, and what becomes of them when Redis is not well. */
class SharedAnswersIT {

    private static final String SITI = "3314105203909991";
    private static final String ANSWERS = "pandu:1:bpjs-kesehatan:*";
    private static final String BUDI = "3314100904129994";
    private static final Duration PATIENT = Duration.ofSeconds(2);

    private static CacheServer server;
    private static StoreAccesses database;

    private final List<Node> nodes = new ArrayList<>();
    private Node here;
    private Node there;

    @BeforeAll
    static void start() {
        server = CacheServer.start();
        database = new StoreAccesses(HubDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        database.access().ask(sql -> sql.sql("DELETE FROM cache_invalidation").update());
        server.asOperator(redis -> redis.flushall());
        here = node(1, PATIENT);
        there = node(1, PATIENT);
    }

    @AfterEach
    void disconnect() {
        nodes.forEach(Node::close);
    }

    @Test
    void giveEachOtherWhatTheyWereTold() {
        here.ask(SITI);

        assertThat(there.recall(SITI))
                .isInstanceOfSatisfying(
                        Fresh.class, fresh -> assertThat(fresh.kept().answer()).isEqualTo(Node.record(SITI)));
        assertThat(there.recall(BUDI)).isInstanceOf(Nothing.class);
    }

    @Test
    void askOnceForAllWhoWaitAtEither() throws Exception {
        var answer = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Outcome<AgencyAnswer>>> waiting = IntStream.range(0, 20)
                    .boxed()
                    .flatMap(caller -> Stream.of(here, there))
                    .map(node -> CompletableFuture.supplyAsync(
                            () -> node.ask(SITI, () -> {
                                answer.await();
                                return Node.record(SITI);
                            }),
                            threads))
                    .toList();
            await().until(() -> here.asked.get() + there.asked.get() > 0);
            answer.countDown();

            for (CompletableFuture<Outcome<AgencyAnswer>> waiter : waiting) {
                assertThat(waiter.get(10, SECONDS)).isEqualTo(new Answered<>(Node.record(SITI)));
            }
        }
        assertThat(here.asked.get() + there.asked.get()).isOne();
    }

    @Test
    void leaveNothingReadableInRedis() {
        here.ask(SITI);

        List<String> everything = server.asOperator(redis -> redis.keys(ANSWERS).stream()
                .flatMap(key -> Stream.of(key, new String(redis.get(key), StandardCharsets.ISO_8859_1)))
                .toList());

        assertThat(everything).hasSize(2).allSatisfy(text -> assertThat(text).doesNotContain(SITI, "CONTOH", "FOUND"));
        assertThat(everything.getFirst()).startsWith("pandu:1:bpjs-kesehatan:coverage:");
    }

    @Test
    void takeNoValueThatStandsInAnothersPlace() {
        here.ask(SITI);
        here.ask(BUDI);
        server.asOperator(redis -> {
            List<String> keys = redis.keys(ANSWERS);
            byte[] first = redis.get(keys.getFirst());
            redis.set(keys.getFirst(), redis.get(keys.getLast()));
            return redis.set(keys.getLast(), first);
        });

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Nothing.class);
    }

    @Test
    void cannotReadWhatTheyHaveNoKeyOf() {
        here.ask(SITI);

        assertThat(node(2, PATIENT).recall(SITI)).isInstanceOf(Nothing.class);
    }

    @Test
    void goOnAloneWhenRedisIsKilledAndFindItWhenItIsBack() {
        here.ask(SITI);
        server.kill();
        try {
            assertThat(here.recall(SITI)).isInstanceOf(Fresh.class);
            assertThat(there.ask(BUDI)).isEqualTo(new Answered<>(Node.record(BUDI)));
            assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
        } finally {
            server.startAgain();
        }

        await().atMost(10, SECONDS).untilAsserted(() -> {
            there.ask(BUDI);
            assertThat(node(1, PATIENT).recall(BUDI)).isInstanceOf(Fresh.class);
        });
    }

    @Test
    void startWithoutRedisAndFindItWhenItComes() {
        server.kill();
        Node early;
        try {
            early = node(1, PATIENT);
            assertThat(early.ask(SITI)).isEqualTo(new Answered<>(Node.record(SITI)));
        } finally {
            server.startAgain();
        }

        await().atMost(10, SECONDS).untilAsserted(() -> {
            early.connect();
            early.ask(BUDI);
            assertThat(node(1, PATIENT).recall(BUDI)).isInstanceOf(Fresh.class);
        });
    }

    @Test
    void answerWhenRedisIsFullAndUseItWhenItHasRoom() {
        server.asOperator(redis -> redis.configSet("maxmemory-policy", "noeviction"));
        server.asOperator(redis -> redis.configSet("maxmemory", "1"));
        try {
            assertThat(here.ask(SITI)).isEqualTo(new Answered<>(Node.record(SITI)));
            assertThat(here.recall(SITI)).isInstanceOf(Fresh.class);
            assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        } finally {
            server.asOperator(redis -> redis.configSet("maxmemory", "100mb"));
        }

        here.ask(SITI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);
    }

    @Test
    void waitForASlowRedisAFewTimesAndThenNoMoreUntilItIsWell() {
        Node impatient = node(1, Duration.ofMillis(50));
        impatient.ask(SITI);
        server.asOperator(redis -> redis.clientPause(2000));

        long began = System.nanoTime();
        for (int person = 0; person < 100; person++) {
            assertThat(impatient.recall("331410520390%04d".formatted(person))).isInstanceOf(Nothing.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(impatient.recall(SITI)).isInstanceOf(Fresh.class);

        await().atMost(8, SECONDS).untilAsserted(() -> {
            impatient.ask(BUDI);
            assertThat(node(1, PATIENT).recall(BUDI)).isInstanceOf(Fresh.class);
        });
    }

    @Test
    void haveTheirOwnCopiesWhenRedisIsFlushed() {
        here.ask(SITI);
        server.asOperator(redis -> redis.flushall());

        assertThat(here.recall(SITI)).isInstanceOf(Fresh.class);
        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
    }

    @Test
    void useNothingThatOneOfThemCalledVoid() {
        here.ask(SITI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);

        here.stored.add(new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), null), () -> {});
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(node(1, PATIENT).recall(SITI))
                .as("at a node that starts later")
                .isInstanceOf(Nothing.class);
        assertThat(inRedis()).as("it is still in Redis").isOne();
    }

    @Test
    void useNothingThatWasCalledVoidWhileTheyCouldNotLook() {
        here.ask(SITI);
        here.ask(BUDI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
        String siti = here.memory(SITI).key().person();
        here.stored.add(
                new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of(siti)), () -> {});

        there.ahead = Duration.ofMinutes(5);
        assertThat(there.recall(BUDI)).as("before it has looked").isInstanceOf(Nothing.class);
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
    }

    @Test
    void giveNoRecordOnceTheAgencyHasSaidThatTheyMayNotKnow() {
        here.ask(SITI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);

        here.ask(SITI, () -> new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.NOT_ENTITLED));

        assertThat(here.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(node(1, PATIENT).recall(SITI)).isInstanceOf(Nothing.class);
    }

    @Test
    void letGoInRedisOfPeopleWhoAreNamed() {
        here.ask(SITI);
        here.ask(BUDI);
        String siti = here.memory(SITI).key().person();

        here.stored.add(
                new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of(siti)), () -> {});
        there.watch.look();

        assertThat(there.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(there.recall(BUDI)).isInstanceOf(Fresh.class);
        assertThat(inRedis()).isOne();
    }

    @Test
    void forgetInvalidationsThatNoAnswerIsOldEnoughFor() {
        Instant old = Instant.now().minus(Node.DAY).minus(Duration.ofMinutes(2));
        for (Instant at : List.of(old, Instant.now())) {
            here.stored.add(new Invalidation(at, "bpjs-kesehatan", Set.of(Facet.COVERAGE), null), () -> {});
        }

        here.stored.forgetOlderThan(Node.DAY);

        assertThat(here.stored.after(Instant.EPOCH, Set.of())).hasSize(1);
    }

    private static long inRedis() {
        return server.asOperator(redis -> redis.keys(ANSWERS)).size();
    }

    private Node node(int key, Duration patience) {
        var node = new Node(server, database.access(), key, patience);
        nodes.add(node);
        return node;
    }
}
