package id.pandu.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.AnswerStore;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.KeptAnswer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/**
 * Answers in this process, in front of those that all nodes share. A copy is trusted for a while; after that the newer of the two counts. While the
 * shared ones cannot be reached, the copies do.
 */
final class NearAnswers implements AnswerStore {

    /** What a key and the books about it take. */
    private static final int KEY = 500;

    /** Objects take about four times what their text does. */
    private static final int PER_CHARACTER = 4;

    private final AnswerStore shared;
    private final Duration trusted;
    private final Duration longest;
    private final Ticker ticker;
    private final Cache<AnswerKey, Copy> copies;

    /**
     * @param memory room for so much, as far as the size of answers can be guessed
     * @param trusted so long a copy counts alone
     * @param longest no answer is of use for longer
     */
    NearAnswers(AnswerStore shared, DataSize memory, Duration trusted, Duration longest, Ticker ticker) {
        this.shared = shared;
        this.trusted = trusted;
        this.longest = longest;
        this.ticker = ticker;
        this.copies = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((AnswerKey key, Copy copy) -> copy.weight())
                .ticker(ticker)
                .expireAfter(Expiry.<AnswerKey, Copy>writing((key, copy) -> copy.life()))
                .build();
    }

    /**
     * What is here.
     *
     * @param since when it was known to be the newest, in nanoseconds of the ticker
     * @param life how long it is kept
     * @param weight bytes it takes, at a guess
     */
    private record Copy(KeptAnswer answer, long since, Duration life, int weight) {

        Copy(KeptAnswer answer, long since, Duration life) {
            this(
                    answer,
                    since,
                    life,
                    KEY + PER_CHARACTER * AnswerJson.write(answer).length());
        }

        Copy trustedSince(long now) {
            return new Copy(answer, now, life, weight);
        }
    }

    /** How many answers are here, and how much they take. */
    void bindTo(MeterRegistry meters) {
        Gauge.builder("pandu.cache.answers", copies, Cache::estimatedSize)
                .description("Answers that are kept in this process")
                .register(meters);
        Gauge.builder("pandu.cache.bytes", copies, NearAnswers::weight)
                .description("What they take, at a guess")
                .baseUnit("bytes")
                .register(meters);
    }

    private static double weight(Cache<AnswerKey, Copy> copies) {
        return copies.policy()
                .eviction()
                .flatMap(bound -> bound.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    @Override
    public Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys) {
        Map<AnswerKey, KeptAnswer> found = new HashMap<>();
        List<AnswerKey> doubtful = new ArrayList<>();
        for (AnswerKey key : keys) {
            Copy copy = copies.getIfPresent(key);
            if (copy != null) {
                found.put(key, copy.answer());
            }
            if (copy == null || ticker.read() - copy.since() >= trusted.toNanos()) {
                doubtful.add(key);
            }
        }
        if (!doubtful.isEmpty()) {
            shared.find(doubtful).forEach((key, answer) -> found.put(key, newest(key, answer, longest)));
        }
        return found;
    }

    @Override
    public Optional<KeptAnswer> newest(AnswerKey key) {
        return shared.newest(key)
                .map(answer -> newest(key, answer, longest))
                .or(() -> Optional.ofNullable(copies.getIfPresent(key)).map(Copy::answer));
    }

    @Override
    public void keep(AnswerKey key, KeptAnswer answer, Duration life) {
        newest(key, answer, life);
        shared.keep(key, answer, life);
    }

    @Override
    public void drop(Invalidation invalidation) {
        if (invalidation.persons() == null) {
            copies.asMap().keySet().removeIf(invalidation::covers);
        } else {
            copies.invalidateAll(invalidation.named());
        }
        shared.drop(invalidation);
    }

    /** Whichever was asked for later stays, and is known to be the newest now. */
    private KeptAnswer newest(AnswerKey key, KeptAnswer answer, Duration life) {
        return copies.asMap()
                .compute(
                        key,
                        (same, old) -> old == null || old.answer().asked().isBefore(answer.asked())
                                ? new Copy(answer, ticker.read(), life)
                                : old.trustedSince(ticker.read()))
                .answer();
    }
}
