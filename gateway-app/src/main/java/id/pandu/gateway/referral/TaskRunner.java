package id.pandu.gateway.referral;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pandu.gateway.referral.TaskJobs.Job;
import id.pandu.hub.referral.TaskWork;
import id.pandu.hub.referral.Worked;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Runs the jobs of tasks. What a node has begun and not ended, because it died, another one takes up. */
final class TaskRunner {

    /** Always the same: a pause that grows without end would lose a task over a long outage of the hub's own. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final TaskWork work;
    private final Clock clock;

    TaskRunner(TaskWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    Task<Job> task() {
        return Tasks.custom(TaskJobs.DESCRIPTOR)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute(this::run);
    }

    private CompletionHandler<Job> run(TaskInstance<Job> job, ExecutionContext context) {
        return switch (work.work(UUID.fromString(job.getId()), job.getData().failures())) {
            case Worked.Done done -> new CompletionHandler.OnCompleteRemove<>();
            case Worked.Later later -> again(later.pause(), 0);
            case Worked.Failed failed -> again(failed.pause(), failed.failures());
        };
    }

    private CompletionHandler<Job> again(Duration pause, int failures) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause), new Job(failures));
    }
}
