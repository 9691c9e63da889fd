package id.pandu.gateway.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs that are made and moved in the transaction under way, so that they are there exactly if what they are about is. */
public final class TransactionJobs {

    private final SchedulerClient client;
    private final Supplier<Scheduler> scheduler;

    TransactionJobs(SchedulerClient client, Supplier<Scheduler> scheduler) {
        this.client = client;
        this.scheduler = scheduler;
    }

    /** Writes jobs over the connection of the transaction under way. */
    public SchedulerClient client() {
        return client;
    }

    /** Has the scheduler of this node look for due jobs as soon as the transaction commits, and not at its next poll. */
    public void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.get().triggerCheckForDueExecutions();
            }
        });
    }
}
