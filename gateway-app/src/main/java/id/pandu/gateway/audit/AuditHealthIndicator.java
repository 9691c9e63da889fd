package id.pandu.gateway.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether audit entries can be written, without which no personal data leaves: the database is there, takes writes and lets their tables be written to.
 * A job tries it all the time, over a connection of its own; whoever asks is told what it found last, so that asking costs nothing.
 */
final class AuditHealthIndicator implements HealthIndicator {

    static final Duration EVERY = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(AuditHealthIndicator.class);

    /** A look that has not come back by then has found nothing good. */
    private static final long GOOD_FOR_NANOS =
            EVERY.plus(PATIENCE).plusMillis(500).toNanos();

    private final AuditSession.Source sessions;
    private final BooleanSupplier failing;
    private final LongSupplier nanoTime;
    private @Nullable AuditSession session;
    private volatile boolean good;
    private volatile long goodAt;

    AuditHealthIndicator(AuditSession.Source sessions, BooleanSupplier failing) {
        this(sessions, failing, System::nanoTime);
    }

    /**
     * An indicator with a clock of its own.
     *
     * @param failing whether real entries are lost at the moment
     */
    AuditHealthIndicator(AuditSession.Source sessions, BooleanSupplier failing, LongSupplier nanoTime) {
        this.sessions = sessions;
        this.failing = failing;
        this.nanoTime = nanoTime;
    }

    @Override
    public Health health() {
        boolean known = good && nanoTime.getAsLong() - goodAt < GOOD_FOR_NANOS;
        return known && !failing.getAsBoolean()
                ? Health.up().build()
                : Health.down().build();
    }

    /** Tries once; to be called by one thread. */
    void look() {
        try {
            AuditSession open = session == null ? sessions.open("pandu-readiness") : session;
            session = open;
            open.rehearse();
            goodAt = nanoTime.getAsLong();
            tell(true);
        } catch (SQLException | RuntimeException fault) {
            drop();
            tell(false);
        }
    }

    private void tell(boolean found) {
        if (good && !found) {
            LOG.warn("Audit entries cannot be written: this node is not ready");
        } else if (!good && found) {
            LOG.info("Audit entries can be written");
        }
        good = found;
    }

    private void drop() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
