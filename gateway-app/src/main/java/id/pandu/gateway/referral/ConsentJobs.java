package id.pandu.gateway.referral;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pandu.gateway.consent.Resting;
import id.pandu.gateway.store.TransactionJobs;
import id.pandu.hub.referral.ConsentEnd;
import java.time.Clock;
import java.time.Duration;

/** The jobs that end what rests on a withdrawn consent, one for each consent. They are made in the transaction of the withdrawal. */
final class ConsentJobs implements Resting {

    static final TaskDescriptor<Withdrawn> DESCRIPTOR = TaskDescriptor.of("consent-withdrawn", Withdrawn.class);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final TransactionJobs jobs;
    private final Clock clock;

    ConsentJobs(TransactionJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Which consent. */
    record Withdrawn(String organisation, String reference) {}

    @Override
    public void lookAt(String organisation, String reference) {
        jobs.client()
                .scheduleIfNotExists(DESCRIPTOR
                        .instance(organisation + "/" + reference)
                        .data(new Withdrawn(organisation, reference))
                        .scheduledTo(clock.instant()));
        jobs.lookAfterCommit();
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
