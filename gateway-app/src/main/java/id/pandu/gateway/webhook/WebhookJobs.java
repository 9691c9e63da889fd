package id.pandu.gateway.webhook;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs that deliver, one for each subscription, called by its id. They are made in the transaction that makes the subscription, and end with it. */
final class WebhookJobs {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("webhook");

    private final SchedulerClient client;
    private final Supplier<Scheduler> scheduler;
    private final Clock clock;

    /**
     * @param client writes jobs over the connection of the transaction under way
     * @param scheduler is told after the commit that there is something to do
     */
    WebhookJobs(SchedulerClient client, Supplier<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void start(UUID subscription) {
        client.scheduleIfNotExists(DESCRIPTOR.instance(subscription.toString()).scheduledTo(clock.instant()));
        checkAfterCommit();
    }

    /** Has a job run now; one that is running comes back soon by itself. */
    void wake(UUID subscription) {
        try {
            client.reschedule(DESCRIPTOR.instanceId(subscription.toString()), clock.instant());
            checkAfterCommit();
        } catch (TaskInstanceException runningOrOver) {
            // It has seen the change, or will.
        }
    }

    private void checkAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.get().triggerCheckForDueExecutions();
            }
        });
    }
}
