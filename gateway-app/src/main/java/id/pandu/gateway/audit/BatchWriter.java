package id.pandu.gateway.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that takes entries from the queue and commits them in batches, over a connection of its own that it renews after a fault. */
final class BatchWriter implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final int MOST = 500;

    private final BlockingQueue<PendingEntry> queue;
    private final AuditSession.Source sessions;
    private final long collectNanos;
    private volatile @Nullable Thread thread;
    private @Nullable AuditSession session;

    /** Whether the last batch had more than one entry; a caller alone would wait for nobody. */
    private boolean inCompany;

    private final WriterState state = new WriterState(System::nanoTime);

    BatchWriter(BlockingQueue<PendingEntry> queue, AuditSession.Source sessions, Duration collectFor) {
        this.queue = queue;
        this.sessions = sessions;
        this.collectNanos = collectFor.toNanos();
    }

    void start(String name) {
        thread = Thread.ofPlatform().daemon().name(name).start(this);
    }

    /** Whether its last entries were lost, not long ago. */
    boolean isFailing() {
        return state.isFailing();
    }

    @Override
    public void run() {
        List<PendingEntry> batch = new ArrayList<>(MOST);
        try {
            while (true) {
                turn(batch);
            }
        } catch (InterruptedException ending) {
            batch.forEach(PendingEntry::failed);
        } finally {
            drop();
        }
    }

    /** An error of the JVM loses the entries at hand and not the thread: its share of all that come would be lost with it. */
    private void turn(List<PendingEntry> batch) throws InterruptedException {
        try {
            collect(batch);
            write(batch.stream().filter(PendingEntry::isAwaited).toList());
        } catch (RuntimeException | Error fault) {
            batch.forEach(PendingEntry::failed);
            state.failed(fault);
            drop();
        }
        batch.clear();
    }

    private void collect(List<PendingEntry> batch) throws InterruptedException {
        batch.add(queue.take());
        queue.drainTo(batch, MOST - batch.size());
        if (inCompany) {
            waitForCompany(batch);
        }
        inCompany = batch.size() > 1;
    }

    private void waitForCompany(List<PendingEntry> batch) throws InterruptedException {
        long until = System.nanoTime() + collectNanos;
        while (batch.size() < MOST) {
            PendingEntry next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
            queue.drainTo(batch, MOST - batch.size());
        }
    }

    private void write(List<PendingEntry> batch) {
        try {
            if (!batch.isEmpty()) {
                store(batch);
            }
        } catch (SQLException fault) {
            batch.forEach(PendingEntry::failed);
            state.failed(fault);
            drop();
        }
    }

    private void store(List<PendingEntry> batch) throws SQLException {
        try {
            insert(batch);
            batch.forEach(PendingEntry::durable);
            state.wrote();
        } catch (SQLException fault) {
            if (!AuditSession.blamesTheEntries(fault)) {
                throw fault;
            }
            sortOut(batch, fault);
        }
    }

    /** A server that ended the session while it was idle has taken nothing over it, so a new one may be tried. */
    private void insert(List<PendingEntry> batch) throws SQLException {
        boolean kept = session != null;
        try {
            session().insert(batch);
        } catch (SQLException fault) {
            if (!kept || !AuditSession.wasEnded(fault)) {
                throw fault;
            }
            drop();
            session().insert(batch);
        }
    }

    /** The server took nothing of the batch because of some entry in it; the others must not suffer for that. */
    private void sortOut(List<PendingEntry> batch, SQLException fault) throws SQLException {
        if (batch.size() == 1) {
            PendingEntry refused = batch.getFirst();
            refused.failed();
            LOG.error(
                    "Audit entry {} was refused by the database, state {}",
                    refused.entry().id(),
                    fault.getSQLState());
            return;
        }
        for (PendingEntry pending : batch) {
            if (pending.isAwaited()) {
                store(List.of(pending));
            }
        }
    }

    private AuditSession session() throws SQLException {
        AuditSession open = session;
        if (open == null) {
            open = sessions.open("pandu-audit-writer");
            session = open;
        }
        return open;
    }

    private void drop() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
