package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.Quotas;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Question.Residence;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is asked of whom, once it is known who is meant: what is agreed, as far as the day's quota goes. */
final class LookupPlanner {

    private final AgencyDirectory directory;
    private final Quotas quotas;

    LookupPlanner(AgencyDirectory directory, Quotas quotas) {
        this.directory = directory;
        this.quotas = quotas;
    }

    Plan plan(Lookup lookup, Known known, Rights rights) {
        List<Question> questions = known.residents().stream()
                .flatMap(resident -> questions(resident, lookup, rights).stream())
                .toList();
        return new Plan(lookup, known, questions);
    }

    private List<Question> questions(Resident resident, Lookup lookup, Rights rights) {
        List<Question> questions = new ArrayList<>();
        for (Facet facet : lookup.facets()) {
            List<ConnectedAgency> serving = directory.serving(facet, lookup.region());
            if (serving.isEmpty()) {
                questions.add(unanswerable(
                        resident, facet, null, SourceStatus.UNAVAILABLE, ProblemType.HUB_FACET_NOT_SERVED));
            }
            serving.forEach(agency -> questions.add(question(resident, facet, agency, rights)));
        }
        residence(resident, lookup, questions, rights).forEach(questions::add);
        return questions;
    }

    /** The civil registry is asked where the resident lives when something may leave that hangs on it, and its answer is not wanted anyway. */
    private Stream<Question> residence(Resident resident, Lookup lookup, List<Question> questions, Rights rights) {
        boolean known =
                questions.stream().anyMatch(question -> question.facet() == Facet.IDENTITY && question.grant() != null);
        boolean matters = questions.stream().anyMatch(question -> hangsOnResidence(question, rights));
        return known || Home.isTold(resident) || !matters
                ? Stream.empty()
                : directory.serving(Facet.IDENTITY, lookup.region()).stream()
                        .filter(resident::isKnownTo)
                        .map(registry -> new Residence(resident, registry));
    }

    private static boolean hangsOnResidence(Question question, Rights rights) {
        ConnectedAgency agency = question.agency();
        return agency != null && question.grant() != null && !rights.endAtNoRegion(agency, question.facet());
    }

    private Question question(Resident resident, Facet facet, ConnectedAgency agency, Rights rights) {
        return switch (rights.of(agency, facet)) {
            case Decision.Denied denied -> unanswerable(resident, facet, agency, SourceStatus.DENIED, denied.problem());
            case Grant grant -> granted(resident, facet, agency, grant);
        };
    }

    private Question granted(Resident resident, Facet facet, ConnectedAgency agency, Grant grant) {
        Told told = resident.told();
        if (told != null
                && told.by().equals(agency)
                && ProfileParts.holds(facet, told.answer().profile())) {
            var answered = new Outcome.Answered<AgencyAnswer>(told.answer());
            return new Settled(resident, facet, agency, grant, answered, told.elapsed());
        }
        if (!resident.isKnownTo(agency)) {
            return unanswerable(resident, facet, agency, SourceStatus.UNAVAILABLE, ProblemType.SUBJECT_WITHOUT_NIK);
        }
        return quotas.take(grant)
                ? new Open(resident, facet, agency, grant)
                : unanswerable(resident, facet, agency, SourceStatus.DENIED, ProblemType.CALLER_QUOTA_EXHAUSTED);
    }

    private static Question unanswerable(
            Resident resident, Facet facet, @Nullable ConnectedAgency agency, SourceStatus status, ProblemType why) {
        return new Settled(resident, facet, agency, null, new Outcome.Failed<>(status, why), Duration.ZERO);
    }
}
