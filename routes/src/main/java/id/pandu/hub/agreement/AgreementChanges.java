package id.pandu.hub.agreement;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.AgreementChange.Made;
import id.pandu.hub.agreement.Draft.Next;
import id.pandu.hub.agreement.Draft.Settled;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes agreements. The audit entry becomes durable inside the transaction that adds the version, before it commits: a change
 * without an entry cannot be. An entry without a change can, when the commit itself fails; the caller is told 503 then, and
 * another entry for the same version number may follow.
 */
public final class AgreementChanges {

    private final AgreementStore store;
    private final AgreementDrafts drafts;
    private final AgreementBook book;
    private final AuditLog audit;
    private final NoArgGenerator entryIds = Generators.timeBasedEpochGenerator();

    public AgreementChanges(AgreementStore store, AgreementDrafts drafts, AgreementBook book, AuditLog audit) {
        this.store = store;
        this.drafts = drafts;
        this.book = book;
        this.audit = audit;
    }

    /** Makes an agreement, or changes its terms. */
    public AgreementChange save(String id, AgreementTerms terms, CallContext context) {
        return change(id, context, newest -> drafts.save(id, newest, terms, context.caller()));
    }

    /**
     * Takes over the terms that a file brings.
     *
     * @param digest digest of the terms as the file has them
     */
    public AgreementChange takeOver(String id, AgreementTerms terms, String digest, CallContext context) {
        return change(id, context, newest -> drafts.takeOver(id, newest, terms, digest, context.caller()));
    }

    /** Gives notice. */
    public AgreementChange terminate(String id, Termination notice, CallContext context) {
        return change(id, context, newest -> drafts.terminate(newest, notice, context.caller()));
    }

    /** Whoever comes second with the same version number looks again, at what the first one has made. */
    private AgreementChange change(
            String id, CallContext context, Function<Optional<AgreementVersion>, Draft> drafting) {
        while (true) {
            switch (drafting.apply(store.find(id))) {
                case Settled settled -> {
                    return settled.outcome();
                }
                case Next next -> {
                    if (store.add(next.version(), () -> audit.record(entry(next, context)))) {
                        book.refresh();
                        return new Made(next.version());
                    }
                }
            }
        }
    }

    private AuditEntry entry(Next next, CallContext context) {
        AgreementVersion version = next.version();
        return new AuditEntry(
                entryIds.generate(),
                version.changedAt(),
                next.event(),
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(),
                List.of(),
                Map.of("agreement", version.id(), "version", String.valueOf(version.version())));
    }
}
