package id.pandu.connector.dtsen;

import java.util.UUID;

/**
 * A proposal ({@code usulan}) for the office's work list.
 *
 * @param task by which the office tells that it is the same one
 * @param body as it is sent, JSON
 */
record Proposal(UUID task, String body) {

    /** The task only: the body is personal. */
    @Override
    public String toString() {
        return "Proposal[" + task + "]";
    }
}
