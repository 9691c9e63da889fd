package id.pandu.connector.bpjsusulan;

import id.pandu.connector.AgencyAnswer;
import java.util.UUID;

/** What the desk has of a task. */
sealed interface DeskReply {

    /** The proposal lies there, and the desk has not written anything about it. */
    record Lying(UUID task) implements DeskReply {}

    /** The desk says where the proposal stands. */
    record Told(UUID task, String content) implements DeskReply {

        /** The task only: the desk's words may be about the resident. */
        @Override
        public String toString() {
            return "Told[" + task + "]";
        }
    }

    /** No such proposal. */
    record Nothing() implements DeskReply {}

    /** We are refused, whatever the task. */
    record Refused(AgencyAnswer.Refused.Reason reason) implements DeskReply {}
}
