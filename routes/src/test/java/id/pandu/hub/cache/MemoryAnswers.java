package id.pandu.hub.cache;

import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps answers in a map, however old they get. */
public final class MemoryAnswers implements AnswerStore {

    final Map<AnswerKey, KeptAnswer> kept = new ConcurrentHashMap<>();

    /** Answers of one node, with hashes that are no secret. */
    public static Answers answers(Clock clock) {
        return answers(new MemoryAnswers(), Turns.ALONE, clock);
    }

    static Answers answers(AnswerStore store, Turns turns, Clock clock) {
        return answers(store, turns, clock, new SimpleMeterRegistry());
    }

    static Answers answers(AnswerStore store, Turns turns, Clock clock, MeterRegistry meters) {
        var invalidations = new Invalidations(Duration.ofDays(1), 100, clock);
        invalidations.completeUpTo(Instant.MAX);
        return new Answers(new AnswerKeys(keys()), store, turns, invalidations, clock, meters);
    }

    @Override
    public Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys) {
        return keys.stream()
                .filter(kept::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), kept::get));
    }

    @Override
    public Optional<KeptAnswer> newest(AnswerKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void keep(AnswerKey key, KeptAnswer answer, Duration life) {
        kept.put(key, answer);
    }

    @Override
    public void drop(Invalidation invalidation) {
        kept.keySet().removeIf(invalidation::covers);
    }

    static SubjectKeys keys() {
        return new SubjectKeys() {
            @Override
            public SubjectKey current(SubjectName name) {
                return new SubjectKey("k1", Integer.toHexString(name.text().hashCode()));
            }

            @Override
            public List<SubjectKey> all(SubjectName name) {
                return List.of(current(name));
            }
        };
    }
}
