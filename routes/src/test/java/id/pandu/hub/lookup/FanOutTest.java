package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.KeptAnswer;
import id.pandu.hub.cache.Memory;
import id.pandu.hub.cache.MemoryAnswers;
import id.pandu.hub.cache.Recollection;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class FanOutTest {

    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);
    private static final KeptAnswer KEPT = new KeptAnswer(
            new AgencyAnswer.Found(People.coverage("SITI CONTOH"), Instant.EPOCH), Instant.EPOCH, Instant.EPOCH);

    @Test
    void asksOneAgencyAFewQuestionsAtATimeHoweverLargeTheHousehold() {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var unit = new FanOut(
                answering(() -> {
                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    under.decrementAndGet();
                    return ANSWER;
                }),
                MemoryAnswers.answers(Clock.systemUTC()),
                Clock.systemUTC());

        List<Row> rows = unit.ask(plan(200, Instant.now().plusSeconds(20)));

        assertThat(rows)
                .hasSize(200)
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(new Outcome.Answered<>(ANSWER)));
        assertThat(most).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void givesARowToEveryQuestionThatFoundNoTime() {
        var never = new CountDownLatch(1);
        var unit = new FanOut(
                answering(() -> {
                    never.await();
                    return ANSWER;
                }),
                MemoryAnswers.answers(Clock.systemUTC()),
                Clock.systemUTC());

        List<Row> rows = unit.ask(plan(30, Instant.now().plusMillis(300)));

        assertThat(rows)
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.outcome())
                        .isEqualTo(new Outcome.Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT)));
    }

    @Test
    void asksNobodyForWhatIsKnownWellEnough() {
        var unit = fanOut(() -> {
            throw new AssertionError("nobody is to be asked");
        });

        Row row = unit.ask(plan(new Recollection.Fresh(KEPT))).getFirst();

        assertThat(row.outcome()).isEqualTo(new Outcome.Answered<>(KEPT.answer()));
        assertThat(row.origin()).isEqualTo(Origin.KEPT);
    }

    @Test
    void givesAnAgeingAnswerAtOnceAndAsksInTheBackground() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var unit = fanOut(() -> {
            asked.countDown();
            never.await();
            return ANSWER;
        });

        Row row = unit.ask(plan(new Recollection.Ageing(KEPT))).getFirst();

        assertThat(row.origin()).isEqualTo(Origin.KEPT);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AgencyFault.Kind.class)
    void givesAnOldAnswerForWantOfANewOne(AgencyFault.Kind kind) {
        var unit = fanOut(() -> {
            throw new AgencyFault(kind, "told to fail");
        });

        Row row = unit.ask(plan(new Recollection.Old(KEPT))).getFirst();

        assertThat(row.outcome()).isEqualTo(new Outcome.Answered<>(KEPT.answer()));
        assertThat(row.origin().isStale()).isTrue();
        assertThat(row.origin().inPlaceOf().code()).startsWith("agency.");
    }

    @Test
    void givesAnOldAnswerInPlaceOfTooManyQuestionsAndOfNoOtherRefusal() {
        for (Reason reason : Reason.values()) {
            var unit = fanOut(() -> new AgencyAnswer.Refused(reason));

            Row row = unit.ask(plan(new Recollection.Old(KEPT))).getFirst();

            assertThat(row.origin().isStale()).as(reason.name()).isEqualTo(reason == Reason.QUOTA);
        }
    }

    @Test
    void givesTheNewAnswerWhereThereIsOne() {
        Row row = fanOut(() -> ANSWER).ask(plan(new Recollection.Old(KEPT))).getFirst();

        assertThat(row.outcome()).isEqualTo(new Outcome.Answered<>(ANSWER));
        assertThat(row.origin()).isEqualTo(Origin.ASKED);
    }

    private static FanOut fanOut(Callable<AgencyAnswer> call) {
        return new FanOut(answering(call), MemoryAnswers.answers(Clock.systemUTC()), Clock.systemUTC());
    }

    private static Plan plan(Recollection recollection) {
        var siti = new Resident(null, new PersonKey.Nik(People.SITI.nik()), null);
        var key = new AnswerKey("bpjs-kesehatan", Facet.COVERAGE, "siti");
        var memory = new Memory(key, recollection, Instant.now(), Duration.ofMillis(1));
        List<Question> questions = List.of(new Open(siti, Facet.COVERAGE, People.BPJS, People.GRANT).with(memory));
        var lookup = People.lookup(People.SITI, Facet.COVERAGE);
        return new Plan(lookup, Known.byNik(People.SITI.nik()), questions);
    }

    private static Plan plan(int members, Instant deadline) {
        List<Resident> residents = IntStream.range(0, members)
                .mapToObj(place -> new Resident(place, new PersonKey.Nik(People.SITI.nik()), null))
                .toList();
        var lookup = People.lookup(new HouseholdSubject("3314101501209993"), deadline, Facet.COVERAGE);
        List<Question> questions = residents.stream()
                .map(resident -> (Question) new Open(resident, Facet.COVERAGE, People.BPJS, People.GRANT))
                .toList();
        return new Plan(lookup, new Known(residents, People.DUKCAPIL, List.of()), questions);
    }

    private static AgencyCalls answering(Callable<AgencyAnswer> call) {
        return new AgencyCalls() {
            @Override
            public AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception {
                return call.call();
            }

            @Override
            public Resolution resolve(String agencyId, ResolveQuery query) {
                throw new AssertionError("who is meant is known");
            }
        };
    }
}
