package id.pandu.hub.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where answers are kept. Nothing here throws: a store that cannot be reached has nothing, and keeps nothing. */
public interface AnswerStore {

    /** Keeps nothing. */
    AnswerStore NONE = new AnswerStore() {
        @Override
        public Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys) {
            return Map.of();
        }

        @Override
        public Optional<KeptAnswer> newest(AnswerKey key) {
            return Optional.empty();
        }

        @Override
        public void keep(AnswerKey key, KeptAnswer answer, Duration life) {}

        @Override
        public void drop(Invalidation invalidation) {}
    };

    /** What is there of these, in one go. */
    Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys);

    /** The newest answer that any node has kept, and no copy of an older one. */
    Optional<KeptAnswer> newest(AnswerKey key);

    /**
     * Keeps an answer in place of an older one.
     *
     * @param life how long it is of use
     */
    void keep(AnswerKey key, KeptAnswer answer, Duration life);

    /** Lets go of what is void. It need not all go at once: nobody uses it. */
    void drop(Invalidation invalidation);
}
