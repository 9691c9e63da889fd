package id.pandu.gateway.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two nodes with one Redis give each other, and what becomes of them when Redis is not well. */
class SharedAnswersIT extends TwoNodes {

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
    void giveNoRecordOnceTheAgencyHasSaidThatTheyMayNotKnow() {
        here.ask(SITI);
        assertThat(there.recall(SITI)).isInstanceOf(Fresh.class);

        here.ask(SITI, () -> new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.NOT_ENTITLED));

        assertThat(here.recall(SITI)).isInstanceOf(Nothing.class);
        assertThat(node(1, PATIENT).recall(SITI)).isInstanceOf(Nothing.class);
    }
}
