package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.HandOver;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A task in the words of the connectors, and back. */
final class WorkItems {

    private WorkItems() {}

    static HandOver handOver(Referral referral, Task task, int attempt) {
        return new HandOver(
                task.id(),
                attempt,
                referral.number(),
                Beneficiaries.of(referral),
                referral.need(),
                referral.priority(),
                referral.requester(),
                referral.region(),
                task.authoredOn());
    }

    static WorkItemQuery query(Referral referral, Task task) {
        return new WorkItemQuery(task.id(), task.nativeId(), referral.region());
    }

    /**
     * The move that the agency has made in its own system. A dialect that has no words for an outcome tells the day only, and an agency that
     * gives no reason has another one: neither is a reason to stand still.
     */
    static TaskMove move(Task task, WorkItem.Present item, OffsetDateTime at) {
        TaskOutcome outcome = item.outcome() == null && item.status() == TaskStatus.COMPLETED
                ? TaskOutcome.builder().on(at.toLocalDate()).build()
                : item.outcome();
        return new TaskMove(
                task.id(),
                item.status(),
                Actor.AGENCY,
                task.agency(),
                at,
                reason(item),
                item.note(),
                item.nativeId(),
                outcome);
    }

    private static @Nullable RejectionReason reason(WorkItem.Present item) {
        return item.reason() == null && item.status() == TaskStatus.REJECTED ? RejectionReason.OTHER : item.reason();
    }
}
