package id.pandu.connector.dapodik;

import id.pandu.connector.AgencyAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the work list said. */
sealed interface WorkListReply {

    /** The rows of the task, as {@code work-item.sql} reads them: one, or none where nothing was handed over. */
    record Rows(List<? extends Map<String, ? extends @Nullable Object>> rows) implements WorkListReply {

        /** How many only: the office's words may be about the resident. */
        @Override
        public String toString() {
            return "Rows[" + rows.size() + "]";
        }
    }

    /** The list takes no row in which nobody is named, and has taken none. */
    record Nameless() implements WorkListReply {}

    /** We are refused, whatever the task. */
    record Refused(AgencyAnswer.Refused.Reason reason) implements WorkListReply {}
}
