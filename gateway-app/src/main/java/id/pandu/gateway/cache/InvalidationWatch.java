package id.pandu.gateway.cache;

import id.pandu.gateway.cache.PostgresInvalidations.Stored;
import id.pandu.hub.cache.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Takes over what nodes have called void, before the first call can come all that an answer could still be kept for, and then what is new since the last
 * look that succeeded, however long ago that was. One that was stored late is found too: each look goes back further than a transaction lasts.
 */
final class InvalidationWatch implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidationWatch.class);
    private static final Duration BACK = Duration.ofMinutes(1);

    private final PostgresInvalidations stored;
    private final Answers answers;
    private final Clock clock;
    private final Map<Long, Instant> known = new HashMap<>();
    private Instant looked;
    private @Nullable String failing;

    /**
     * @param longest no answer is of use for longer
     */
    InvalidationWatch(PostgresInvalidations stored, Answers answers, Duration longest, Clock clock) {
        this.stored = stored;
        this.answers = answers;
        this.clock = clock;
        this.looked = clock.instant().minus(longest);
    }

    @Override
    public void afterPropertiesSet() {
        takeOver();
    }

    /** Takes over what is new. While that fails for longer than a moment nothing is given that is kept. */
    synchronized void look() {
        try {
            takeOver();
            failing = null;
        } catch (RuntimeException fault) {
            String kind = fault.getClass().getName();
            if (!kind.equals(failing)) {
                LOG.error("Invalidations cannot be read, {}", kind);
            }
            failing = kind;
        }
    }

    private void takeOver() {
        Instant now = clock.instant();
        Instant since = looked.minus(BACK);
        known.values().removeIf(at -> at.isBefore(since.minus(BACK)));
        List<Stored> news = stored.after(since, known.keySet());
        for (Stored one : news) {
            answers.apply(one.invalidation());
            known.put(one.id(), one.invalidation().at());
        }
        answers.completeUpTo(now);
        looked = now;
    }
}
