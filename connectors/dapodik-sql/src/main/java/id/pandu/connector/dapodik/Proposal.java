package id.pandu.connector.dapodik;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row for the office's work list, {@code rujukan.usulan_masuk}.
 *
 * @param task its key
 * @param columns the values by the names that stand in {@code hand-over.sql}; {@code null} what is not known
 */
record Proposal(UUID task, Map<String, ? extends @Nullable Object> columns) {

    /** Whether it says of nobody who it is for; the list takes no such row. */
    boolean namesNobody() {
        return columns.get("nik") == null && columns.get("nama") == null;
    }

    /** The task only: the columns are personal. */
    @Override
    public String toString() {
        return "Proposal[" + task + "]";
    }
}
