package id.pandu.hub.referral;

import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where referrals are kept. Every method throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface ReferralStore extends FiledReferrals {

    /** The referral that a task belongs to. */
    Optional<Filed> ofTask(UUID task);

    /** Referrals, newest first; one more than the page holds where there are more. */
    List<Filed> list(ReferralQuery query);

    /** An agency's tasks by their referrals, newest first; one more than the page holds where there are more. */
    List<Filed> ofAgency(String agency, @Nullable TaskStatus status, Page page);

    /** Referrals of these regions that wait for somebody, the first due first; one more than the page holds where there are more. */
    List<Filed> waiting(Regions regions, Page page);

    /** Referrals of this requester that have not ended and rest on this consent. */
    List<UUID> restingOn(String requester, String consent);

    /** What happened to a referral, in order. */
    List<ReferralEvent> timeline(UUID referral);

    /** What came of the same call before, where it was made; {@code Before} or {@code KeyReused}. */
    Optional<Commit> before(Once once);

    /** How many tasks for a service of an agency were made in a region since a moment and are open or completed. */
    int given(Offer offer, String region, OffsetDateTime since);

    /**
     * Keeps a change in one transaction with its events, its audit entries and the jobs that hand its tasks over.
     *
     * @param once the call that asks for it, where the same call must not have its effect twice
     */
    Commit commit(Change change, List<AuditEntry> entries, @Nullable Once once);

    /** Counts an attempt to hand a task over, durably, before it is made. Returns its number, from 1. */
    int attempt(UUID task);

    /** What keeping a change comes to. */
    sealed interface Commit {

        /** It is kept. */
        record Kept(Filed filed) implements Commit {}

        /** Somebody was faster, with this referral or the one it leans on; nothing is kept. */
        record Stale() implements Commit {}

        /** The same call was made before, and this is what came of it; nothing is kept. */
        record Before(UUID referral) implements Commit {}

        /** The key was used before, for something else; nothing is kept. */
        record KeyReused() implements Commit {}
    }
}
