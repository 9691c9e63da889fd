package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The tasks of a referral. */
final class Tasks {

    private static final Set<TaskStatus> OVER =
            EnumSet.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.CANCELLED);

    private Tasks() {}

    static Optional<Task> find(Referral referral, UUID id) {
        return referral.tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Those that are under way. */
    static Stream<Task> open(Referral referral) {
        return referral.tasks().stream().filter(task -> !isOver(task));
    }

    static boolean isOver(Task task) {
        return OVER.contains(task.status());
    }

    /** The referral with this task, in the place of its former self or behind the others. */
    static Referral put(Referral referral, Task task) {
        List<Task> tasks = new ArrayList<>(referral.tasks());
        tasks.replaceAll(other -> other.id().equals(task.id()) ? task : other);
        if (!tasks.contains(task)) {
            tasks.add(task);
        }
        return referral.toBuilder()
                .tasks(tasks)
                .lastModified(task.lastModified())
                .build();
    }
}
