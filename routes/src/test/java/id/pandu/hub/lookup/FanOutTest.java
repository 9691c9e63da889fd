package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private static final AgencyAnswer ANSWER = new AgencyAnswer.NotFound(Instant.EPOCH);

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
                Clock.systemUTC());

        List<Row> rows = unit.ask(plan(30, Instant.now().plusMillis(300)));

        assertThat(rows)
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.outcome())
                        .isEqualTo(new Outcome.Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT)));
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
