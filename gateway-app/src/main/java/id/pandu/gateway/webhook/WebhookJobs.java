package id.pandu.gateway.webhook;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.pandu.gateway.store.TransactionJobs;
import java.time.Clock;
import java.util.UUID;

/** The jobs that deliver, one for each subscription, called by its id. They are made in the transaction that makes the subscription, and end with it. */
final class WebhookJobs {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("webhook");

    private final TransactionJobs jobs;
    private final Clock clock;

    WebhookJobs(TransactionJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(UUID subscription) {
        jobs.client()
                .scheduleIfNotExists(
                        DESCRIPTOR.instance(subscription.toString()).scheduledTo(clock.instant()));
        jobs.lookAfterCommit();
    }

    /** Has a job run now; one that is running comes back soon by itself. */
    void wake(UUID subscription) {
        try {
            jobs.client().reschedule(DESCRIPTOR.instanceId(subscription.toString()), clock.instant());
            jobs.lookAfterCommit();
        } catch (TaskInstanceException runningOrOver) {
            // It has seen the change, or will.
        }
    }
}
