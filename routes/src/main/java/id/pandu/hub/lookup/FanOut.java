package id.pandu.hub.lookup;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Planning.Plan;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Asks all agencies of a plan at the same time, each behind its guard, and waits until the last one has its row. */
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
        Instant due = due(plan.deadline());
        List<CompletableFuture<Row>> rows = plan.questions().stream()
                .map(question -> CompletableFuture.supplyAsync(() -> row(question, plan, due), threads))
                .toList();
        return rows.stream().map(CompletableFuture::join).toList();
    }

    private Instant due(Instant deadline) {
        Duration tenth = Duration.between(clock.instant(), deadline).dividedBy(10);
        return deadline.minus(tenth.compareTo(LONGEST_RESERVE) < 0 ? tenth : LONGEST_RESERVE);
    }

    private Row row(Question question, Plan plan, Instant due) {
        ConnectedAgency agency = question.agency();
        if (agency == null) {
            var nobody = new Outcome.Failed(SourceStatus.UNAVAILABLE, ProblemType.HUB_FACET_NOT_SERVED);
            return new Row(question, nobody, Duration.ZERO);
        }
        var query = new LookupQuery(
                question.facet(), new PersonKey.Nik(plan.subject().nik()), due);
        Instant asked = clock.instant();
        String id = agency.agency().id();
        Outcome outcome = agency.guard().ask(() -> ask(id, query), Duration.between(asked, due));
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
