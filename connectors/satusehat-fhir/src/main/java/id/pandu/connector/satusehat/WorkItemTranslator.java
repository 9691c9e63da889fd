package id.pandu.connector.satusehat;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.WorkItem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Translates what the exchange has of a task to what became of it. */
final class WorkItemTranslator {

    private final Clock clock;

    WorkItemTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The work item. A request without a Task is none: it is on nobody's list, and found again when it is handed over.
     *
     * @throws AgencyFault INVALID_RESPONSE when Task and request say together what the contract does not know
     */
    WorkItem toWorkItem(ReferralReply reply) {
        return switch (reply) {
            case ReferralReply.Refused refused -> new WorkItem.Refused(refused.reason());
            case ReferralReply.Unknown unknown -> new WorkItem.Absent(clock.instant());
            case ReferralReply.Known known -> present(known);
        };
    }

    private WorkItem present(ReferralReply.Known known) {
        ReferralTask task = known.task();
        TaskStatus status = ReferralStatus.of(known.request(), task);
        @Nullable RejectionReason reason = status == TaskStatus.REJECTED ? ReferralStatus.reason(task) : null;
        @Nullable TaskOutcome outcome = status == TaskStatus.COMPLETED ? ReferralStatus.outcome(task) : null;
        return new WorkItem.Present(task.number(), status, reason, task.note(), outcome, clock.instant());
    }
}
