package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is asked of whom, once it is known who is meant. */
final class LookupPlanner {

    private final AgencyDirectory directory;

    LookupPlanner(AgencyDirectory directory) {
        this.directory = directory;
    }

    Plan plan(Lookup lookup, Known known) {
        List<Question> questions = known.residents().stream()
                .flatMap(resident -> lookup.facets().stream().flatMap(facet -> questions(resident, facet, lookup)))
                .toList();
        return new Plan(lookup, known, questions);
    }

    private Stream<Question> questions(Resident resident, Facet facet, Lookup lookup) {
        List<ConnectedAgency> serving = directory.serving(facet, lookup.region());
        return serving.isEmpty()
                ? Stream.of(unanswerable(resident, facet, null, ProblemType.HUB_FACET_NOT_SERVED))
                : serving.stream().map(agency -> question(resident, facet, agency));
    }

    private static Question question(Resident resident, Facet facet, ConnectedAgency agency) {
        Told told = resident.told();
        if (told != null
                && told.by().equals(agency)
                && ProfileParts.holds(facet, told.answer().profile())) {
            return new Settled(resident, facet, agency, new Outcome.Answered<>(told.answer()), told.elapsed());
        }
        return resident.isKnownTo(agency)
                ? new Open(resident, facet, agency)
                : unanswerable(resident, facet, agency, ProblemType.SUBJECT_WITHOUT_NIK);
    }

    private static Question unanswerable(
            Resident resident, Facet facet, @Nullable ConnectedAgency agency, ProblemType why) {
        var unasked = new Outcome.Failed<AgencyAnswer>(SourceStatus.UNAVAILABLE, why);
        return new Settled(resident, facet, agency, unasked, Duration.ZERO);
    }
}
