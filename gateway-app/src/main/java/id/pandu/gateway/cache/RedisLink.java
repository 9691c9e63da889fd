package id.pandu.gateway.cache;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis, which may be slow, full or gone: then a few commands are waited for in vain, and after them none until a try shows that it is back. What
 * Redis refuses at once, for want of memory for instance, holds nobody up and does not count.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final RedisClient client;
    private final Duration patience;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(8)
                    .minimumNumberOfCalls(4)
                    .waitDurationInOpenState(Duration.ofSeconds(1))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .ignoreExceptions(RedisCommandExecutionException.class)
                    .build());
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - QUIET.toNanos());

    /**
     * @param patience longest that a command is waited for
     */
    RedisLink(RedisClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn(
                        "Redis: {}", change.getStateTransition().getToState().name()));
    }

    /** What Redis says to this; empty when it says nothing, or says it too late. */
    <T> Optional<T> ask(Function<RedisCommands<String, byte[]>, T> question) {
        StatefulRedisConnection<String, byte[]> link = connection;
        if (link == null || !breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        try {
            T answer = question.apply(link.sync());
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return Optional.ofNullable(answer);
        } catch (RedisException fault) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, fault);
            tell(fault);
            return Optional.empty();
        }
    }

    /** Sends this and waits for nothing, also when nobody is asked because Redis is slow. */
    void send(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<?>> command) {
        StatefulRedisConnection<String, byte[]> link = connection;
        if (link != null) {
            var unused = command.apply(link.async());
        }
    }

    /** Whether it is there and answers in time, as far as is known. */
    boolean isUp() {
        StatefulRedisConnection<String, byte[]> link = connection;
        return link != null && link.isOpen() && breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** Connects for the first time; after that the client does so by itself. */
    void connect() {
        if (connection != null) {
            return;
        }
        try {
            StatefulRedisConnection<String, byte[]> link = client.connect(CODEC);
            link.setTimeout(patience);
            connection = link;
            LOG.info("Redis: connected");
        } catch (RedisException fault) {
            tell(fault);
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, GRACE);
        var unused = client.getResources().shutdown(0, GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Only the kind is told, and once in a while: a text may quote what was sent, and a full Redis refuses every write. */
    private void tell(RedisException fault) {
        long now = System.nanoTime();
        long before = toldAt.get();
        if (now - before >= QUIET.toNanos() && toldAt.compareAndSet(before, now)) {
            LOG.warn("Redis: {}", fault.getClass().getSimpleName());
        }
    }
}
