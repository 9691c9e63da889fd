package id.pandu.hub.lookup;

import id.pandu.api.model.NikSubject;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Quotas;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.lookup.Resolved.Unknown;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who is meant. A NIK is taken as given. Otherwise the civil registry is asked, and the social registry when the civil
 * registry fails, refuses or knows nobody. "Not found" is said only when every registry has answered. Each registry has half of
 * the time that is left, so that a hung one leaves time for the next, and for the agencies.
 */
final class Resolver {

    private final AgencyDirectory directory;
    private final AgencyCalls calls;
    private final Quotas quotas;
    private final Clock clock;

    Resolver(AgencyDirectory directory, AgencyCalls calls, Quotas quotas, Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.quotas = quotas;
        this.clock = clock;
    }

    Resolved resolve(Lookup lookup, Rights rights) {
        if (lookup.subject() instanceof NikSubject person) {
            return Known.byNik(person.nik());
        }
        List<Attempt> attempts = new ArrayList<>();
        for (ConnectedAgency registry : directory.resolvers(lookup.region())) {
            Optional<Resolved> resolved = ask(registry, lookup, rights, attempts);
            if (resolved.isPresent()) {
                return resolved.get();
            }
        }
        return new Unknown(problem(attempts), null, attempts);
    }

    private static ProblemType problem(List<Attempt> attempts) {
        if (!attempts.isEmpty() && attempts.stream().allMatch(Attempt::answered)) {
            return ProblemType.SUBJECT_NOT_FOUND;
        }
        return !attempts.isEmpty() && attempts.stream().allMatch(Attempt::deniedHere)
                ? ProblemType.CALLER_NO_REGISTRY_AGREED
                : ProblemType.AGENCY_CANNOT_RESOLVE;
    }

    private Optional<Resolved> ask(ConnectedAgency registry, Lookup lookup, Rights rights, List<Attempt> attempts) {
        Optional<ProblemType> denied = denied(rights.toResolveAt(registry));
        if (denied.isPresent()) {
            attempts.add(Attempt.deniedHere(registry, denied.get()));
            return Optional.empty();
        }
        Instant asked = clock.instant();
        Duration left = Duration.between(asked, lookup.deadline());
        Duration half = left.dividedBy(2);
        var query = new ResolveQuery(lookup.subject(), asked.plus(half));
        Outcome<Resolution> outcome =
                registry.guard().ask(() -> calls.resolve(registry.agency().id(), query), left, half);
        Duration elapsed = Duration.between(asked, clock.instant());
        var finding = new Finding(registry, outcome, elapsed, lookup.subject());
        attempts.add(finding.attempt());
        return finding.resolved(attempts);
    }

    private Optional<ProblemType> denied(Decision decision) {
        return switch (decision) {
            case Decision.Denied no -> Optional.of(no.problem());
            case Decision.Grant grant ->
                quotas.take(grant) ? Optional.empty() : Optional.of(ProblemType.CALLER_QUOTA_EXHAUSTED);
        };
    }
}
