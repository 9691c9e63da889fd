package id.pandu.gateway.webhook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pandu.hub.webhook.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Runs the jobs of subscriptions. Only some of the threads for jobs are theirs, so that receivers that hang hold up no referral; who finds
 * no turn comes again.
 */
final class WebhookRunner {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Semaphore turns;
    private final Duration poll;
    private final Clock clock;

    WebhookRunner(Deliveries deliveries, WebhookProperties settings, Clock clock) {
        this.deliveries = deliveries;
        this.turns = new Semaphore(settings.concurrent());
        this.poll = settings.poll();
        this.clock = clock;
    }

    Task<Void> task() {
        return Tasks.custom(WebhookJobs.DESCRIPTOR)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> job, ExecutionContext context) {
        if (!turns.tryAcquire()) {
            return again(poll);
        }
        try {
            Optional<Duration> pause = deliveries.run(UUID.fromString(job.getId()));
            return pause.map(this::again).orElseGet(CompletionHandler.OnCompleteRemove::new);
        } finally {
            turns.release();
        }
    }

    private CompletionHandler<Void> again(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause));
    }
}
