package id.pandu.hub.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.Connector;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.CachePolicy;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.cache.Answers.About;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import id.pandu.hub.cache.Recollection.Old;
import id.pandu.hub.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final AgencyAnswer RECORD =
            new AgencyAnswer.Found(Profile.builder().build(), Instant.EPOCH);
    private static final CacheSettings SETTINGS = new CacheSettings(
            true, Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofHours(24), Duration.ofMinutes(1));

    private static final CachePolicy POLICY = new CachePolicy(SETTINGS, Map.of(Facet.WELFARE, CacheSettings.OFF));

    private final MemoryAnswers store = new MemoryAnswers();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Answers unit = MemoryAnswers.answers(store, Turns.ALONE, Clock.systemUTC(), meters);
    private final ConnectedAgency agency = agency(Duration.ofSeconds(10));
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endEverything() {
        answer.countDown();
        threads.shutdownNow();
    }

    @Test
    void asksOnceForAHundredWhoWantToKnowAtTheSameTime() throws Exception {
        List<CompletableFuture<Outcome<AgencyAnswer>>> waiting = IntStream.range(0, 100)
                .mapToObj(caller -> later(unit, recall(), LONG))
                .toList();
        await().until(() -> asked.get() > 0);
        answer.countDown();

        for (CompletableFuture<Outcome<AgencyAnswer>> waiter : waiting) {
            assertThat(waiter.get(10, SECONDS)).isEqualTo(new Answered<>(RECORD));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void goesOnAskingWhenWhoAskedHasLeft() {
        assertThat(unit.ask(errand(recall()), Duration.ofMillis(50)))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT));
        answer.countDown();

        await().untilAsserted(() -> assertThat(recall().recollection()).isInstanceOf(Fresh.class));
        assertThat(asked).hasValue(1);
    }

    @Test
    void letsAnAgencyHaveItsOwnTimeAndNoMore() {
        var hasty = agency(Duration.ofMillis(100));
        Memory nothing = recall();

        assertThat(unit.ask(new Errand(hasty, nothing, slow()), LONG))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT));
    }

    @Test
    void startsNothingForACallerWithoutTime() {
        assertThat(unit.ask(errand(recall()), Duration.ZERO))
                .isEqualTo(new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT));
        assertThat(asked).hasValue(0);
    }

    @Test
    void keepsWhatAnAgencyTellsOfEachFacetByItsOwnSettings() {
        answer.countDown();
        Memory welfare = recall(Facet.WELFARE);
        unit.ask(errand(recall()), LONG);
        unit.ask(errand(welfare), LONG);

        assertThat(recall().recollection()).isInstanceOf(Fresh.class);
        assertThat(recall(Facet.WELFARE).recollection()).isInstanceOf(Nothing.class);
    }

    @Test
    void countsWhatItFinds() {
        answer.countDown();
        unit.ask(errand(recall()), LONG);
        recall();
        recall();

        assertThat(counted("nothing")).isOne();
        assertThat(counted("fresh")).isEqualTo(2);
    }

    @Test
    void keepsNeitherRefusalsNorFaults() {
        unit.ask(new Errand(agency, recall(), () -> new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.QUOTA)), LONG);
        unit.ask(
                new Errand(agency, recall(), () -> {
                    throw new AgencyFault(AgencyFault.Kind.FAILED, "down");
                }),
                LONG);

        assertThat(store.kept).isEmpty();
    }

    @Test
    void asksAnewInTheBackground() {
        answer.countDown();

        unit.refresh(errand(recall()));

        await().untilAsserted(() -> assertThat(recall().recollection()).isInstanceOf(Fresh.class));
    }

    @Test
    void keepsNothingThatWasAskedBeforeItBecameVoid() throws Exception {
        CompletableFuture<Outcome<AgencyAnswer>> early = later(unit, recall(), LONG);
        await().until(() -> asked.get() == 1);

        unit.apply(everybody(Instant.now()));
        CompletableFuture<Outcome<AgencyAnswer>> late = later(unit, recall(), LONG);
        await().untilAsserted(() -> assertThat(asked).as("a newcomer asks").hasValue(2));
        answer.countDown();

        assertThat(early.get(10, SECONDS)).isEqualTo(new Answered<>(RECORD));
        assertThat(late.get(10, SECONDS)).isEqualTo(new Answered<>(RECORD));
        assertThat(store.kept).isEmpty();
    }

    @Test
    void givesNothingOldThatBecameVoidMeanwhile() {
        keep(Instant.now().minus(Duration.ofHours(1)));
        Memory memory = recall();
        assertThat(memory.recollection()).isInstanceOf(Old.class);
        assertThat(unit.old(memory)).isPresent();

        unit.apply(everybody(Instant.now()));

        assertThat(unit.old(memory)).isEmpty();
        assertThat(recall().recollection()).isInstanceOf(Nothing.class);
    }

    @Test
    void findsNothingInAStoreThatWasNotToldWhatBecameVoid() {
        unit.apply(everybody(Instant.now()));
        keep(Instant.now().minus(Duration.ofMinutes(5)));

        assertThat(recall().recollection()).isInstanceOf(Nothing.class);
    }

    @Test
    void waitsForANodeThatAsksAlready() throws Exception {
        var theirs = new AtomicBoolean(true);
        Answers here = MemoryAnswers.answers(store, takenWhile(theirs), Clock.systemUTC());
        CompletableFuture<Outcome<AgencyAnswer>> waiting = later(here, recall(), LONG);

        keep(Instant.now());

        assertThat(waiting.get(10, SECONDS)).isEqualTo(new Answered<>(RECORD));
        assertThat(asked).hasValue(0);
    }

    @Test
    void asksItselfWhenAnotherNodeGaveUpWithoutAnAnswer() throws Exception {
        answer.countDown();
        var theirs = new AtomicBoolean(true);
        Answers here = MemoryAnswers.answers(store, takenWhile(theirs), Clock.systemUTC());
        CompletableFuture<Outcome<AgencyAnswer>> waiting = later(here, recall(), LONG);

        theirs.set(false);

        assertThat(waiting.get(10, SECONDS)).isEqualTo(new Answered<>(RECORD));
        assertThat(asked).hasValue(1);
    }

    private Memory recall() {
        return recall(Facet.COVERAGE);
    }

    private Memory recall(Facet facet) {
        return unit.recall(List.of(new About(agency, facet, new PersonKey.Nik("3314105203909991"))), null)
                .getFirst();
    }

    private double counted(String found) {
        return meters.get("pandu.cache.recalls").tag("found", found).counter().count();
    }

    private void keep(Instant when) {
        store.keep(recall().key(), new KeptAnswer(RECORD, when, when), LONG);
    }

    private CompletableFuture<Outcome<AgencyAnswer>> later(Answers answers, Memory memory, Duration left) {
        return CompletableFuture.supplyAsync(() -> answers.ask(errand(memory), left), threads);
    }

    private Errand errand(Memory memory) {
        return new Errand(agency, memory, slow());
    }

    private Callable<AgencyAnswer> slow() {
        return () -> {
            asked.incrementAndGet();
            answer.await();
            return RECORD;
        };
    }

    private static Invalidation everybody(Instant at) {
        return new Invalidation(at, "bpjs-kesehatan", Set.of(Facet.COVERAGE), null);
    }

    private static Turns takenWhile(AtomicBoolean theirs) {
        return new Turns() {
            @Override
            public boolean take(AnswerKey key, Duration longest) {
                return !theirs.get();
            }

            @Override
            public void leave(AnswerKey key) {}
        };
    }

    private static ConnectedAgency agency(Duration timeout) {
        return new ConnectedAgency(
                new Agency("bpjs-kesehatan", "BPJS", null, List.of(Facet.COVERAGE)),
                "fake",
                Connector.Mode.RECORD,
                false,
                new AgencyGuard(
                        "bpjs-kesehatan",
                        new GuardSettings(timeout, 16, 50, 20, Duration.ofSeconds(5)),
                        Clock.systemUTC()),
                POLICY);
    }
}
