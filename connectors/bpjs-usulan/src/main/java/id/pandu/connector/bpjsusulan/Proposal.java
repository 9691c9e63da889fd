package id.pandu.connector.bpjsusulan;

import java.util.UUID;

/**
 * A proposal ({@code usulan}) as a file.
 *
 * @param task by which the desk tells that it is the same one; the file's name
 * @param content what stands in it
 */
record Proposal(UUID task, String content) {

    /** The task only: the content is personal. */
    @Override
    public String toString() {
        return "Proposal[" + task + "]";
    }
}
