package id.pandu.gateway.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a writer's last entries got into the database. When they did not, the operator is told once. */
final class WriterState {

    private static final Logger LOG = LoggerFactory.getLogger(WriterState.class);
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private volatile boolean failing;
    private volatile long failedAt;

    WriterState(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Entries were written. */
    void wrote() {
        failing = false;
    }

    /** Entries were not written. */
    void failed(SQLException fault) {
        failed("state " + fault.getSQLState());
    }

    /** Something went wrong before entries could be written. */
    void failed(Throwable fault) {
        failed(fault.getClass().getName());
    }

    private void failed(String why) {
        if (!failing) {
            LOG.error("The audit log cannot be written, {}; personal data is withheld until it can", why);
        }
        failedAt = nanoTime.getAsLong();
        failing = true;
    }

    /** Whether the last entries were lost, and that not long ago: after a while nobody knows before somebody has tried again. */
    boolean isFailing() {
        return failing && nanoTime.getAsLong() - failedAt < REMEMBERED_NANOS;
    }
}
