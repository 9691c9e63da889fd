package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.WorkItem;
import id.pandu.connector.worklist.ListReason;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Translates what the office says of a proposal. */
final class WorkItemTranslator {

    private static final int NOT_FOUND = 404;

    private final Clock clock;

    WorkItemTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The work item. That there is none, only the office can say: a bus that knows no such resource has not asked it.
     *
     * @throws AgencyFault FAILED when bus or office failed or reject how we ask; INVALID_RESPONSE when what came cannot be trusted
     */
    WorkItem toWorkItem(OfficeReply reply) {
        JsonNode body = NativeJson.read(reply.http().body());
        if (reply.http().status() == NOT_FOUND && "TIDAK_DITEMUKAN".equals(NativeJson.text(body.path("kode")))) {
            return new WorkItem.Absent(clock.instant());
        }
        return SplpFault.in(reply.http(), body)
                .<WorkItem>map(WorkItem.Refused::new)
                .orElseGet(() -> present(body, reply));
    }

    private WorkItem present(JsonNode body, OfficeReply reply) {
        TaskStatus status = ListStatus.of(NativeJson.text(body.path("status")));
        return new WorkItem.Present(
                Office.numberIn(body, reply),
                status,
                status == TaskStatus.REJECTED ? reason(body) : null,
                ListText.words(NativeJson.text(body.path("catatan"))),
                status == TaskStatus.COMPLETED ? ProposalOutcome.in(body) : null,
                clock.instant());
    }

    /** Of another status a reason would say nothing. */
    private static @Nullable RejectionReason reason(JsonNode body) {
        return body.hasNonNull("alasan") ? ListReason.of(NativeJson.text(body.path("alasan"))) : null;
    }
}
