package id.pandu.gateway.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.TaskStatus;
import id.pandu.gateway.audit.JoinedEntries;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.Page;
import id.pandu.hub.referral.Change;
import id.pandu.hub.referral.Filed;
import id.pandu.hub.referral.Offer;
import id.pandu.hub.referral.Once;
import id.pandu.hub.referral.ReferralQuery;
import id.pandu.hub.referral.ReferralStore;
import id.pandu.hub.referral.Regions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Referrals in PostgreSQL: a change, its events, its audit entries and its jobs are one transaction. */
final class PostgresReferrals implements ReferralStore {

    private final StoreAccess access;
    private final ReferralReads reads;
    private final ReferralWrites writes;
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final JoinedEntries audit;
    private final TaskJobs jobs;

    PostgresReferrals(
            StoreAccess access, ReferralDocument document, ObjectMapper json, JoinedEntries audit, TaskJobs jobs) {
        this.access = access;
        this.reads = new ReferralReads(access, document, json);
        this.writes = new ReferralWrites(document, json);
        this.audit = audit;
        this.jobs = jobs;
    }

    @Override
    public Optional<Filed> find(UUID id) {
        return reads.find(id);
    }

    @Override
    public Optional<Filed> byNumber(String number) {
        return reads.byNumber(number);
    }

    @Override
    public Optional<Filed> ofTask(UUID task) {
        return reads.ofTask(task);
    }

    @Override
    public List<Filed> list(ReferralQuery query) {
        return reads.list(query);
    }

    @Override
    public List<Filed> ofAgency(String agency, @Nullable TaskStatus status, Page page) {
        return reads.ofAgency(agency, status, page);
    }

    @Override
    public List<Filed> waiting(Regions regions, Page page) {
        return reads.waiting(regions, page);
    }

    @Override
    public List<UUID> restingOn(String requester, String consent) {
        return reads.restingOn(requester, consent);
    }

    @Override
    public List<ReferralEvent> timeline(UUID referral) {
        return reads.timeline(referral);
    }

    @Override
    public Optional<Commit> before(Once once) {
        return access.ask(database -> keys.before(database, once));
    }

    @Override
    public int given(Offer offer, String region, OffsetDateTime since) {
        return reads.given(offer, region, since);
    }

    @Override
    public Commit commit(Change change, List<AuditEntry> entries, @Nullable Once once) {
        return access.changeTo(database -> {
            if (once != null) {
                Optional<Commit> before =
                        keys.take(database, once, change.after().referral().id());
                if (before.isPresent()) {
                    return before.get();
                }
            }
            if (!writes.write(database, change)) {
                return new Commit.Stale();
            }
            audit.insert(entries);
            jobs.start(change.toHandOver(), Clock.systemUTC().instant());
            return new Commit.Kept(change.after());
        });
    }

    @Override
    public int attempt(UUID task) {
        return access.ask(database -> database.sql(
                        "UPDATE referral_task SET attempts = attempts + 1 WHERE id = :id RETURNING attempts")
                .param("id", task)
                .query(Integer.class)
                .single());
    }
}
