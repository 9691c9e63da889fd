package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.Step.Refused;
import id.pandu.hub.referral.Step.Taken;
import id.pandu.hub.referral.Step.Unchanged;
import java.util.List;
import java.util.Optional;

/** Moves tasks by their state table. Pure: nothing is kept here. */
final class TaskMoves {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private TaskMoves() {}

    /** The referral after the move; an agency that is read now and then goes through the states that nobody saw. */
    static Step make(Referral referral, TaskMove move) {
        return Tasks.find(referral, move.task())
                .map(task -> make(referral, task, move))
                .orElseGet(() -> new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND)));
    }

    private static Step make(Referral referral, Task task, TaskMove move) {
        if (task.status() == move.to()) {
            return new Unchanged();
        }
        Optional<List<Arrow<TaskStatus>>> way = TaskStates.TABLE.way(task.status(), move.to(), move.actor());
        if (way.isEmpty()) {
            return new Refused(Refusal.at(ProblemType.CALLER_ILLEGAL_TRANSITION, "/to", "legal-transition"));
        }
        return missing(way.get().getLast().guard(), move)
                .<Step>map(Refused::new)
                .orElseGet(() -> taken(referral, task, move, way.get()));
    }

    private static Optional<Refusal> missing(Guard guard, TaskMove move) {
        return switch (guard) {
            case REASON ->
                move.reason() == null
                        ? Optional.of(Refusal.at(ProblemType.CALLER_ILLEGAL_TRANSITION, "/reason", "required"))
                        : Optional.empty();
            case OUTCOME ->
                move.outcome() == null
                        ? Optional.of(Refusal.at(ProblemType.CALLER_ILLEGAL_TRANSITION, "/outcome", "required"))
                        : Optional.empty();
            case NONE, SETTLED -> Optional.empty();
        };
    }

    private static Step taken(Referral referral, Task task, TaskMove move, List<Arrow<TaskStatus>> way) {
        Task moved = task.toBuilder()
                .status(move.to())
                .reason(move.reason())
                .note(move.note() == null ? task.note() : move.note())
                .nativeId(move.nativeId() == null ? task.nativeId() : move.nativeId())
                .outcome(move.outcome() == null ? task.outcome() : move.outcome())
                .lastModified(move.at())
                .build();
        List<ReferralEvent> events =
                way.stream().map(arrow -> event(task, move, arrow)).toList();
        return new Taken(Tasks.put(referral, moved), events);
    }

    private static ReferralEvent event(Task task, TaskMove move, Arrow<TaskStatus> arrow) {
        boolean last = arrow.to() == move.to();
        return ReferralEvent.builder()
                .id(IDS.generate())
                .at(move.at())
                .kind("task." + arrow.to().value())
                .actor(move.by())
                .taskId(task.id())
                .agency(task.agency())
                .from(arrow.from().value())
                .to(arrow.to().value())
                .reason(last && move.reason() != null ? move.reason().value() : null)
                .build();
    }
}
