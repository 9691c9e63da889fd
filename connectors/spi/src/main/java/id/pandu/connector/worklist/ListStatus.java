package id.pandu.connector.worklist;

import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words by which agencies say where a work item stands. */
public enum ListStatus {
    /** It lies there, nobody has decided. */
    PENGAJUAN(TaskStatus.RECEIVED),
    /** Taken on. */
    DITERIMA(TaskStatus.ACCEPTED),
    /** Being worked on. */
    DIPROSES(TaskStatus.IN_PROGRESS),
    /** Waiting for something. */
    DITUNDA(TaskStatus.ON_HOLD),
    /** Done. */
    SELESAI(TaskStatus.COMPLETED),
    /** Not taken on. */
    DITOLAK(TaskStatus.REJECTED),
    /** Taken on, and nothing came of it. */
    GAGAL(TaskStatus.FAILED),
    /** Taken back. */
    DIBATALKAN(TaskStatus.CANCELLED);

    private final TaskStatus status;

    ListStatus(TaskStatus status) {
        this.status = status;
    }

    /**
     * The status that a word stands for; letter case and blanks around it do not matter.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is none of these words
     */
    public static TaskStatus of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(known -> word != null && known.name().equalsIgnoreCase(word.strip()))
                .map(known -> known.status)
                .findFirst()
                .orElseThrow(() -> new AgencyFault(Kind.INVALID_RESPONSE, "a status that the dialect does not know"));
    }
}
