package id.pandu.gateway.referral;

import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.pandu.gateway.store.TransactionJobs;
import id.pandu.hub.referral.Replays.Used;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The jobs that carry tasks on, one for each task, called by its id. They are made in the transaction that makes the task. */
final class TaskJobs {

    static final TaskDescriptor<Job> DESCRIPTOR = TaskDescriptor.of("referral-task", Job.class);

    private final TransactionJobs jobs;

    TaskJobs(TransactionJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * What a job remembers; ids and numbers only.
     *
     * @param failures how often in a row nothing came of it
     */
    record Job(int failures) {}

    void start(List<UUID> tasks, Instant at) {
        if (tasks.isEmpty()) {
            return;
        }
        tasks.forEach(task -> jobs.client()
                .scheduleIfNotExists(
                        DESCRIPTOR.instance(task.toString()).data(new Job(0)).scheduledTo(at)));
        jobs.lookAfterCommit();
    }

    /** Makes jobs due one after the other, with no failure behind them; a running one is left alone, a missing one is made anew. */
    Used again(List<UUID> tasks, Instant from, Duration pace) {
        int scheduled = 0;
        Instant last = from;
        for (UUID task : tasks) {
            Instant due = from.plus(pace.multipliedBy(scheduled));
            if (again(task, due)) {
                last = due;
                scheduled++;
            }
        }
        jobs.lookAfterCommit();
        return new Used(scheduled, last);
    }

    private boolean again(UUID task, Instant due) {
        try {
            return jobs.client()
                    .schedule(
                            DESCRIPTOR
                                    .instance(task.toString())
                                    .data(new Job(0))
                                    .scheduledTo(due),
                            ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceException running) {
            return false;
        }
    }

    /** Has the job of a task run now. One that is running comes again by itself, and one that is over stays so. */
    void wake(UUID task, Instant now) {
        try {
            jobs.client().reschedule(DESCRIPTOR.instanceId(task.toString()), now);
            jobs.lookAfterCommit();
        } catch (TaskInstanceException runningOrOver) {
            // There is nothing to hurry.
        }
    }
}
