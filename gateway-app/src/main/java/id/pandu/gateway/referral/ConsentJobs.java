package id.pandu.gateway.referral;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pandu.gateway.consent.Resting;
import id.pandu.hub.referral.ConsentEnd;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs that end what rests on a withdrawn consent, one for each consent. They are made in the transaction of the withdrawal. */
final class ConsentJobs implements Resting {

    static final TaskDescriptor<Withdrawn> DESCRIPTOR = TaskDescriptor.of("consent-withdrawn", Withdrawn.class);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final SchedulerClient client;
    private final Supplier<Scheduler> scheduler;
    private final Clock clock;

    /**
     * @param client writes jobs over the connection of the transaction under way
     * @param scheduler is told after the commit that there is something to do
     */
    ConsentJobs(SchedulerClient client, Supplier<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Which consent. */
    record Withdrawn(String organisation, String reference) {}

    @Override
    public void lookAt(String organisation, String reference) {
        client.scheduleIfNotExists(DESCRIPTOR
                .instance(organisation + "/" + reference)
                .data(new Withdrawn(organisation, reference))
                .scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.get().triggerCheckForDueExecutions();
            }
        });
    }

    static Task<Withdrawn> task(ConsentEnd ending) {
        return Tasks.custom(DESCRIPTOR)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    ending.end(job.getData().organisation(), job.getData().reference());
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
