package id.pandu.hub.lookup;

import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.SourceStatus;
import id.pandu.api.model.Subject;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.lookup.Resolved.Unknown;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.subject.NikRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one registry's answer to "who is meant" is worth.
 *
 * @param registry who was asked
 * @param outcome what became of the question
 * @param elapsed how long it took
 * @param subject whom the caller described
 */
record Finding(ConnectedAgency registry, Outcome<Resolution> outcome, Duration elapsed, Subject subject) {

    private static final int LARGEST_HOUSEHOLD = 200;

    /** The row that tells of it. */
    Attempt attempt() {
        return switch (outcome) {
            case Outcome.Failed<Resolution> failed -> attempt(failed.status(), failed.problem());
            case Outcome.Answered<Resolution> answered -> attempt(answered.answer());
        };
    }

    /** Who is meant, or that too many fit; empty when the next registry has to be asked. */
    Optional<Resolved> resolved(List<Attempt> attempts) {
        Matches matches = matches();
        if (matches == null || attempt().status() != SourceStatus.FOUND) {
            return Optional.empty();
        }
        boolean household = subject instanceof HouseholdSubject;
        if (!household && matches.total() > 1) {
            return Optional.of(new Unknown(ProblemType.SUBJECT_AMBIGUOUS, matches.total(), attempts));
        }
        if (matches.total() > matches.people().size() || matches.total() > LARGEST_HOUSEHOLD) {
            return Optional.of(new Unknown(ProblemType.SUBJECT_HOUSEHOLD_TOO_LARGE, matches.total(), attempts));
        }
        return Optional.of(new Known(residents(matches, household), registry, attempts));
    }

    private Attempt attempt(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Refused refused -> attempt(SourceStatus.DENIED, Outcome.refusal(refused.reason()));
            case Matches matches -> attempt(matches);
        };
    }

    private Attempt attempt(Matches matches) {
        if (matches.total() == 1 && matches.people().isEmpty()) {
            return attempt(SourceStatus.INVALID_RESPONSE, ProblemType.AGENCY_INVALID_RESPONSE);
        }
        return attempt(matches.total() == 0 ? SourceStatus.NOT_FOUND : SourceStatus.FOUND, null);
    }

    private Attempt attempt(SourceStatus status, @Nullable ProblemType problem) {
        return new Attempt(registry, status, problem, elapsed);
    }

    private @Nullable Matches matches() {
        return outcome instanceof Outcome.Answered<Resolution> answered && answered.answer() instanceof Matches matches
                ? matches
                : null;
    }

    /** A number that no NIK can be is the registry's own affair: elsewhere it would lead to a stranger. */
    private PersonKey key(Match match) {
        return match.key() instanceof PersonKey.Nik nik
                        && NikRule.brokenBy(nik.nik()).isPresent()
                ? new PersonKey.AgencyKey(registry.agency().id(), nik.nik())
                : match.key();
    }

    private List<Resident> residents(Matches matches, boolean household) {
        List<Resident> residents = new ArrayList<>();
        for (Match match : matches.people()) {
            Told told = match.profile() == null
                    ? null
                    : new Told(registry, new AgencyAnswer.Found(match.profile(), matches.asOf()), elapsed);
            residents.add(new Resident(household ? residents.size() : null, key(match), told));
        }
        return residents;
    }
}
