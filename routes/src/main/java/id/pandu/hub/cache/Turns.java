package id.pandu.hub.cache;

import java.time.Duration;

/** Lets one node at a time put the same question. Where nodes cannot agree, each has its turn. */
public interface Turns {

    /** Every node for itself. */
    Turns ALONE = new Turns() {
        @Override
        public boolean take(AnswerKey key, Duration longest) {
            return true;
        }

        @Override
        public void leave(AnswerKey key) {}
    };

    /**
     * Takes the turn; false while another node has it.
     *
     * @param longest the turn ends by itself after it
     */
    boolean take(AnswerKey key, Duration longest);

    /** Gives the turn back. */
    void leave(AnswerKey key);
}
