package id.pandu.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.pandu.gateway.identity.LimitProperties.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.function.Function;

/** One bucket for each key, in this process; those that nobody asks for are forgotten when they would be full again. */
final class Buckets {

    private static final int MOST = 20_000;

    private final Cache<String, Bucket> buckets;
    private final Function<String, Limit> limits;

    Buckets(Function<String, Limit> limits) {
        this.limits = limits;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Bucket>accessing(
                        (key, bucket) -> limits.apply(key).untilFull()))
                .build();
    }

    ConsumptionProbe take(String key) {
        return buckets.get(key, this::bucket).tryConsumeAndReturnRemaining(1);
    }

    /** Takes back what was taken. */
    void giveBack(String key) {
        buckets.get(key, this::bucket).addTokens(1);
    }

    /** Whole seconds, rounded up: who waits that long does not come too early. */
    static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }

    private Bucket bucket(String key) {
        Limit limit = limits.apply(key);
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.atOnce()).refillGreedy(limit.requests(), limit.per()))
                .build();
    }
}
