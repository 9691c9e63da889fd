package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Hands a task over. An attempt is counted before it is made; what went before it may have arrived, so the work item is looked for first
 * and the task is sent again only when the agency says that it has none.
 */
final class Sending {

    private final ReferralParts parts;
    private final AgencyDoors doors;
    private final Retries retries;
    private final Following following;
    private final HubMoves moves;

    Sending(ReferralParts parts, AgencyDoors doors, Retries retries, Following following) {
        this.parts = parts;
        this.doors = doors;
        this.retries = retries;
        this.following = following;
        this.moves = new HubMoves(parts);
    }

    Worked send(Referral referral, Task task, int failures) {
        int attempt = parts.store().attempt(task.id());
        if (attempt == 1) {
            return handOver(referral, task, attempt, failures);
        }
        Outcome<WorkItem> known = doors.workItem(task.agency(), WorkItems.query(referral, task));
        if (!(known instanceof Answered<WorkItem> answered)) {
            return failed(task, failures);
        }
        return switch (answered.answer()) {
            case WorkItem.Present present -> following.read(referral, task, present);
            case WorkItem.Absent absent -> handOver(referral, task, attempt, failures);
            case WorkItem.Refused refused -> failed(task, failures);
        };
    }

    private Worked handOver(Referral referral, Task task, int attempt, int failures) {
        parts.audit().handingOver(referral, task.agency(), attempt);
        Outcome<Receipt> outcome = doors.handOver(task.agency(), WorkItems.handOver(referral, task, attempt));
        if (!(outcome instanceof Answered<Receipt> answered)) {
            return failed(task, failures);
        }
        return switch (answered.answer()) {
            case Receipt.Refused refused -> failed(task, failures);
            case Receipt.Taken taken -> {
                moves.move(task.id(), move(task, TaskStatus.RECEIVED, null, null, taken.nativeId()));
                yield new Worked.Later(retries.poll());
            }
            case Receipt.Declined declined -> {
                moves.move(task.id(), move(task, TaskStatus.REJECTED, declined.reason(), declined.note(), null));
                yield new Worked.Done();
            }
        };
    }

    private TaskMove move(
            Task task,
            TaskStatus to,
            @Nullable RejectionReason reason,
            @Nullable String note,
            @Nullable String nativeId) {
        return new TaskMove(task.id(), to, Actor.AGENCY, task.agency(), parts.now(), reason, note, nativeId, null);
    }

    /** The hub goes on trying, and a person knows. */
    private Worked failed(Task task, int failures) {
        if (failures + 1 >= retries.attempts()) {
            moves.warn(task.id(), WaitReason.UNDELIVERABLE);
        }
        return Worked.failedAgain(failures, retries);
    }
}
