package id.pandu.connector.dapodik;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItem;
import id.pandu.connector.worklist.ListReason;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Translates the row of a task to what became of it. */
final class WorkItemTranslator {

    private final Clock clock;

    WorkItemTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The work item.
     *
     * @throws AgencyFault INVALID_RESPONSE when the row is not what the contract says
     */
    WorkItem toWorkItem(WorkListReply reply) {
        return switch (reply) {
            case WorkListReply.Refused refused -> new WorkItem.Refused(refused.reason());
            case WorkListReply.Rows rows -> workItem(rows);
            case WorkListReply.Nameless nameless ->
                throw new IllegalArgumentException("A row that is looked for is not handed over.");
        };
    }

    private WorkItem workItem(WorkListReply.Rows rows) {
        return switch (rows.rows().size()) {
            case 0 -> new WorkItem.Absent(clock.instant());
            case 1 -> present(new NativeRow(rows.rows().getFirst()));
            default -> throw new AgencyFault(Kind.INVALID_RESPONSE, "the work list has more than one row of a task");
        };
    }

    private WorkItem present(NativeRow row) {
        TaskStatus status = ListStatus.of(row.text("status"));
        return new WorkItem.Present(
                ListText.number(row.text("nomor_agenda")),
                status,
                status == TaskStatus.REJECTED ? reason(row) : null,
                ListText.words(row.text("catatan")),
                status == TaskStatus.COMPLETED ? outcome(row) : null,
                clock.instant());
    }

    /** Of another status a reason would say nothing. */
    private static @Nullable RejectionReason reason(NativeRow row) {
        String code = row.text("alasan");
        return code == null ? null : ListReason.of(code);
    }

    private static @Nullable TaskOutcome outcome(NativeRow row) {
        LocalDate day = row.date("tanggal_selesai");
        return day == null ? null : GivenGoods.outcome(day, row.text("hasil"));
    }
}
