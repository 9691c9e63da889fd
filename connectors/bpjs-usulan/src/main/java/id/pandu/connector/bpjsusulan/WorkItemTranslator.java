package id.pandu.connector.bpjsusulan;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.worklist.ListReason;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates what the desk has of a task. The work item's number is the name of its file, which it has from the beginning: the desk's own
 * number comes only once somebody has read it, and not always.
 */
final class WorkItemTranslator {

    private static final List<String> NAMES =
            List.of("id_usulan", "nomor_agenda", "status", "alasan", "catatan", "tanggal");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    WorkItemTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The receipt, when something was left at the desk.
     *
     * @throws AgencyFault INVALID_RESPONSE when the desk has it and says of it what cannot be understood
     */
    Receipt toReceipt(DeskReply reply) {
        return switch (reply) {
            case DeskReply.Refused refused -> new Receipt.Refused(refused.reason());
            case DeskReply.Lying lying -> new Receipt.Taken(lying.task().toString(), clock.instant());
            case DeskReply.Told told ->
                new Receipt.Taken(present(told.task(), told.content()).nativeId(), clock.instant());
            case DeskReply.Nothing nothing -> throw new IllegalArgumentException("A proposal that was left is there.");
        };
    }

    /**
     * The work item.
     *
     * @throws AgencyFault INVALID_RESPONSE when what the desk says cannot be understood, or is about another proposal
     */
    WorkItem toWorkItem(DeskReply reply) {
        return switch (reply) {
            case DeskReply.Refused refused -> new WorkItem.Refused(refused.reason());
            case DeskReply.Nothing nothing -> new WorkItem.Absent(clock.instant());
            case DeskReply.Told told -> present(told.task(), told.content());
            case DeskReply.Lying lying ->
                new WorkItem.Present(lying.task().toString(), TaskStatus.RECEIVED, null, null, null, clock.instant());
        };
    }

    private WorkItem.Present present(UUID task, String content) {
        Map<String, String> row = Csv.read(NAMES, content);
        if (!task.toString().equals(row.get("id_usulan"))) {
            throw invalid("the answer is about another proposal");
        }
        TaskStatus status = ListStatus.of(row.get("status"));
        return new WorkItem.Present(
                task.toString(),
                status,
                status == TaskStatus.REJECTED ? reason(row.get("alasan")) : null,
                ListText.words(row.get("catatan")),
                status == TaskStatus.COMPLETED ? outcome(row.get("tanggal")) : null,
                clock.instant());
    }

    /** Of another status a reason would say nothing. */
    private static @Nullable RejectionReason reason(@Nullable String code) {
        return code == null || code.isBlank() ? null : ListReason.of(code);
    }

    /** The day only: the desk cannot say what was given. */
    private static @Nullable TaskOutcome outcome(@Nullable String day) {
        return day == null || day.isBlank()
                ? null
                : TaskOutcome.builder().on(parsed(day.strip())).build();
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day, DAY);
        } catch (DateTimeException nonsense) {
            throw invalid("the day on which it was done is none");
        }
    }

    private static AgencyFault invalid(String detail) {
        return new AgencyFault(Kind.INVALID_RESPONSE, detail);
    }
}
