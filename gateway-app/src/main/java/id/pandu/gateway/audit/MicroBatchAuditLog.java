package id.pandu.gateway.audit;

import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Collects the entries of all callers for a moment and commits them together, since a commit waits for the disk. A caller gets its
 * answer when its entry is durable, and a failure when it is not, or not in time, or when nobody knows: an entry too many does no
 * harm, one too few does.
 */
final class MicroBatchAuditLog implements AuditLog, AutoCloseable {

    private static final int WRITERS = 2;

    private final BlockingQueue<PendingEntry> queue;
    private final Duration timeout;
    private final List<BatchWriter> writers;

    MicroBatchAuditLog(AuditSession.Source sessions, AuditProperties properties) {
        this.queue = new ArrayBlockingQueue<>(properties.queue());
        this.timeout = properties.timeout();
        this.writers = Stream.generate(() -> new BatchWriter(queue, sessions, properties.collectFor()))
                .limit(WRITERS)
                .toList();
        for (int number = 1; number <= WRITERS; number++) {
            writers.get(number - 1).start("audit-writer-" + number);
        }
    }

    @Override
    public void record(AuditEntry entry) {
        record(entry, timeout);
    }

    @Override
    public void record(AuditEntry entry, Duration patience) {
        long began = System.nanoTime();
        Duration limit = patience.compareTo(timeout) < 0 ? patience : timeout;
        var pending = new PendingEntry(entry, content(entry));
        if (!hasRoomFor(pending, limit)) {
            throw PendingEntry.unavailable("too many entries wait to be written");
        }
        pending.await(limit.minusNanos(System.nanoTime() - began));
    }

    /** Whether entries were lost a moment ago and none has been written since. */
    boolean isFailing() {
        return writers.stream().anyMatch(BatchWriter::isFailing);
    }

    private static byte[] content(AuditEntry entry) {
        try {
            return EntryJson.bytes(entry);
        } catch (IllegalArgumentException unfit) {
            throw PendingEntry.unavailable("the entry cannot be written: " + unfit.getMessage());
        }
    }

    private boolean hasRoomFor(PendingEntry pending, Duration limit) {
        try {
            return queue.offer(pending, limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        writers.forEach(BatchWriter::close);
        queue.forEach(PendingEntry::failed);
    }
}
