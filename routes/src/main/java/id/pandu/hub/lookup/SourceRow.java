package id.pandu.hub.lookup;

import id.pandu.api.model.Source;
import id.pandu.api.model.SourceProblem;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the contract's words what became of a question. */
final class SourceRow {

    private SourceRow() {}

    static Source of(Row row, Locale language) {
        ConnectedAgency agency = row.question().agency();
        Source.Builder source = Source.builder()
                .agency(agency == null ? null : agency.agency().id())
                .facet(row.question().facet())
                .member(row.question().resident().member())
                .fromCache(row.origin().fromCache())
                .stale(row.origin().isStale())
                .problem(problem(row.origin(), language))
                .elapsedMs(row.elapsed().toMillis());
        return switch (row.outcome()) {
            case Outcome.Failed<AgencyAnswer> failed ->
                source.status(failed.status())
                        .problem(Problems.inRow(failed.problem(), language))
                        .build();
            case Outcome.Answered<AgencyAnswer> answered -> answered(source, answered.answer(), language);
        };
    }

    private static Source answered(Source.Builder source, AgencyAnswer answer, Locale language) {
        return switch (answer) {
            case AgencyAnswer.Found found -> dated(source, SourceStatus.FOUND, found.asOf());
            case AgencyAnswer.Partial partial -> dated(source, SourceStatus.PARTIAL, partial.asOf());
            case AgencyAnswer.NotFound none -> dated(source, SourceStatus.NOT_FOUND, none.asOf());
            case Refused refused ->
                source.status(SourceStatus.DENIED)
                        .problem(Problems.inRow(Outcome.refusal(refused.reason()), language))
                        .build();
        };
    }

    private static @Nullable SourceProblem problem(Origin origin, Locale language) {
        ProblemType inPlaceOf = origin.inPlaceOf();
        return inPlaceOf == null ? null : Problems.inRow(inPlaceOf, language);
    }

    private static Source dated(Source.Builder source, SourceStatus status, Instant asOf) {
        return source.status(status).asOf(WesternIndonesianTime.at(asOf)).build();
    }
}
