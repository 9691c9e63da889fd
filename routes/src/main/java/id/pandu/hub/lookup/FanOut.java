package id.pandu.hub.lookup;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Question.Asked;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Asks the agencies of a plan at the same time, each behind its guard, and waits until the last question has its row. */
final class FanOut {

    /** A tenth of the time, at most this long, is kept back from the agencies, so that the answer is there by the deadline. */
    private static final Duration LONGEST_RESERVE = Duration.ofMillis(150);

    private final AgencyCalls calls;
    private final Clock clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    FanOut(AgencyCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    List<Row> ask(Plan plan) {
        Instant due = due(plan.lookup().deadline());
        var lanes = new Lanes();
        List<CompletableFuture<Row>> rows = plan.questions().stream()
                .map(question -> CompletableFuture.supplyAsync(() -> row(question, lanes, due), threads))
                .toList();
        return rows.stream().map(CompletableFuture::join).toList();
    }

    private Instant due(Instant deadline) {
        Duration tenth = Duration.between(clock.instant(), deadline).dividedBy(10);
        return deadline.minus(tenth.compareTo(LONGEST_RESERVE) < 0 ? tenth : LONGEST_RESERVE);
    }

    private Row row(Question question, Lanes lanes, Instant due) {
        return switch (question) {
            case Settled settled -> new Row(settled, settled.outcome(), settled.elapsed());
            case Asked asked -> inLane(asked, lanes, due);
        };
    }

    private Row inLane(Asked question, Lanes lanes, Instant due) {
        Instant planned = clock.instant();
        if (!lanes.enter(question.agency(), Duration.between(planned, due))) {
            var late = new Outcome.Failed<AgencyAnswer>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
            return new Row(question, late, Duration.between(planned, clock.instant()));
        }
        try {
            return asked(question, due);
        } finally {
            lanes.leave(question.agency());
        }
    }

    private Row asked(Asked question, Instant due) {
        var query = new LookupQuery(question.facet(), question.resident().key(), due);
        Instant asked = clock.instant();
        String id = question.agency().agency().id();
        Outcome<AgencyAnswer> outcome =
                question.agency().guard().ask(() -> ask(id, query), Duration.between(asked, due));
        return new Row(question, outcome, Duration.between(asked, clock.instant()));
    }

    private AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception {
        AgencyAnswer answer = calls.ask(agencyId, query);
        boolean holds = switch (answer) {
            case AgencyAnswer.Found found -> ProfileParts.holds(query.facet(), found.profile());
            case AgencyAnswer.Partial partial -> ProfileParts.holds(query.facet(), partial.profile());
            case AgencyAnswer.NotFound none -> true;
            case AgencyAnswer.Refused refused -> true;
        };
        if (!holds) {
            throw new IllegalStateException("The connector of agency " + agencyId + " found nothing of the facet");
        }
        return answer;
    }
}
