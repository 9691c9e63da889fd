package id.pandu.hub.lookup;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.Errand;
import id.pandu.hub.cache.Memory;
import id.pandu.hub.cache.Recollection;
import id.pandu.hub.lookup.Question.Asked;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Gives every question of a plan its row. What is remembered well enough has it at once; for the others the agencies are asked at
 * the same time, each behind its guard, until the last has its row.
 */
public final class FanOut {

    /** A tenth of the time, at most this long, is kept back from the agencies, so that the answer is there by the deadline. */
    private static final Duration LONGEST_RESERVE = Duration.ofMillis(150);

    private final AgencyCalls calls;
    private final Answers answers;
    private final Clock clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public FanOut(AgencyCalls calls, Answers answers, Clock clock) {
        this.calls = calls;
        this.answers = answers;
        this.clock = clock;
    }

    List<Row> ask(Plan plan) {
        Instant due = due(plan.lookup().deadline());
        var lanes = new Lanes();
        List<CompletableFuture<Row>> rows = plan.questions().stream()
                .map(question -> row(question, lanes, due))
                .toList();
        return rows.stream().map(CompletableFuture::join).toList();
    }

    private Instant due(Instant deadline) {
        Duration tenth = Duration.between(clock.instant(), deadline).dividedBy(10);
        return deadline.minus(tenth.compareTo(LONGEST_RESERVE) < 0 ? tenth : LONGEST_RESERVE);
    }

    private CompletableFuture<Row> row(Question question, Lanes lanes, Instant due) {
        return switch (question) {
            case Settled settled ->
                CompletableFuture.completedFuture(new Row(settled, settled.outcome(), settled.elapsed()));
            case Asked asked ->
                remembered(asked)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(() -> CompletableFuture.supplyAsync(() -> inLane(asked, lanes, due), threads));
        };
    }

    private Optional<Row> remembered(Asked question) {
        Memory memory = question.memory();
        if (memory == null) {
            return Optional.empty();
        }
        return switch (memory.recollection()) {
            case Recollection.Fresh fresh ->
                Optional.of(Row.kept(question, fresh.kept(), memory.elapsed(), Origin.KEPT));
            case Recollection.Ageing ageing -> {
                answers.refresh(errand(question, memory));
                yield Optional.of(Row.kept(question, ageing.kept(), memory.elapsed(), Origin.KEPT));
            }
            case Recollection.Old old -> Optional.empty();
            case Recollection.Nothing nothing -> Optional.empty();
        };
    }

    private Row inLane(Asked question, Lanes lanes, Instant due) {
        Instant planned = clock.instant();
        if (!lanes.enter(question.agency(), Duration.between(planned, due))) {
            var late = new Outcome.Failed<AgencyAnswer>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
            return orOld(new Row(question, late, Duration.between(planned, clock.instant())), question);
        }
        try {
            return orOld(asked(question, due), question);
        } finally {
            lanes.leave(question.agency());
        }
    }

    private Row asked(Asked question, Instant due) {
        Instant asked = clock.instant();
        Duration left = Duration.between(asked, due);
        Memory memory = question.memory();
        Outcome<AgencyAnswer> outcome = memory == null
                ? question.agency().guard().ask(() -> ask(question, due), left)
                : answers.ask(errand(question, memory), left);
        return new Row(question, outcome, Duration.between(asked, clock.instant()));
    }

    /** The question goes on in the agency's own time, whoever waits for it. */
    private Errand errand(Asked question, Memory memory) {
        Duration time = question.agency().guard().timeout();
        return new Errand(
                question.agency(), memory, () -> ask(question, clock.instant().plus(time)));
    }

    private Row orOld(Row row, Asked question) {
        Memory memory = question.memory();
        Optional<ProblemType> silence = row.silence();
        return memory == null || silence.isEmpty()
                ? row
                : answers.old(memory)
                        .map(old -> Row.kept(question, old, row.elapsed(), Origin.inPlaceOf(silence.get())))
                        .orElse(row);
    }

    private AgencyAnswer ask(Asked question, Instant due) throws Exception {
        String agencyId = question.agency().agency().id();
        var query = new LookupQuery(question.facet(), question.resident().key(), due);
        AgencyAnswer answer = calls.ask(agencyId, query);
        if (!ProfileParts.isOf(query.facet(), answer)) {
            throw new IllegalStateException("The connector of agency " + agencyId + " found nothing of the facet");
        }
        return answer;
    }
}
