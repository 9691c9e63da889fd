package id.pandu.gateway.referral;

import id.pandu.gateway.consent.Resting;
import id.pandu.gateway.store.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Tasks whose referral rests on a consent. Their jobs ask for the consent first, so it is enough that they are due. */
final class RestingTasks implements Resting {

    private final StoreAccess access;
    private final TaskJobs jobs;
    private final Clock clock;

    RestingTasks(StoreAccess access, TaskJobs jobs, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void lookAt(String organisation, String reference) {
        List<UUID> tasks = access.ask(database -> database.sql("""
                        SELECT t.id FROM referral r JOIN referral_task t ON t.referral_id = r.id
                        WHERE r.requester = :organisation AND r.consent = :reference
                          AND t.status NOT IN ('completed', 'rejected', 'failed', 'cancelled')
                        """)
                .param("organisation", organisation)
                .param("reference", reference)
                .query(UUID.class)
                .list());
        if (!tasks.isEmpty()) {
            jobs.again(tasks, clock.instant(), Duration.ZERO);
        }
    }
}
