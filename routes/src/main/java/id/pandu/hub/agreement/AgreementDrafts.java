package id.pandu.hub.agreement;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.AgreementChange.Made;
import id.pandu.hub.agreement.AgreementChange.Refused;
import id.pandu.hub.agreement.Draft.Next;
import id.pandu.hub.agreement.Draft.Settled;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the version that follows on the newest one; changes nothing. */
public final class AgreementDrafts {

    private final AgreementRules rules;
    private final Clock clock;

    public AgreementDrafts(AgreementRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The same terms again change nothing. */
    Draft save(String id, Optional<AgreementVersion> newest, AgreementTerms terms, Caller author) {
        String digest = newest.map(AgreementVersion::fileDigest).orElse(null);
        return newest.filter(version -> version.terms().equals(terms))
                .<Draft>map(version -> new Settled(new Made(version)))
                .orElseGet(() -> saved(id, newest, terms, digest, author));
    }

    /** Terms that a file has brought before change nothing, whatever became of them since. */
    Draft takeOver(String id, Optional<AgreementVersion> newest, AgreementTerms terms, String digest, Caller author) {
        return newest.filter(version -> digest.equals(version.fileDigest()))
                .<Draft>map(version -> new Settled(new Made(version)))
                .orElseGet(() -> saved(id, newest, terms, digest, author));
    }

    Draft terminate(Optional<AgreementVersion> newest, Termination notice, Caller author) {
        if (newest.isEmpty()) {
            return refused(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        }
        AgreementVersion old = newest.get();
        var next = new AgreementVersion(
                old.id(), old.version() + 1, old.terms(), notice, now(), name(author), old.fileDigest());
        return rules.refusal(old, notice, WesternIndonesianTime.today(clock))
                .map(AgreementDrafts::refused)
                .orElseGet(() -> new Next(AuditEvent.AGREEMENT_TERMINATED, next));
    }

    private Draft saved(
            String id,
            Optional<AgreementVersion> newest,
            AgreementTerms terms,
            @Nullable String digest,
            Caller author) {
        int number = newest.map(AgreementVersion::version).orElse(0) + 1;
        var next = new AgreementVersion(id, number, terms, null, now(), name(author), digest);
        return rules.refusal(newest, terms, WesternIndonesianTime.today(clock))
                .map(AgreementDrafts::refused)
                .orElseGet(() -> new Next(AuditEvent.AGREEMENT_SAVED, next));
    }

    private static Draft refused(Refusal refusal) {
        return new Settled(new Refused(refusal));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String name(Caller author) {
        return author.officer() == null
                ? author.organisation()
                : author.organisation() + "/" + author.officer().id();
    }
}
