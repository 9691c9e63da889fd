package id.pandu.town.journal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The last things that happened to the agencies, oldest first; the oldest entries fall out. */
public final class Journal {

    private final ConcurrentNavigableMap<Long, JournalEntry> entries = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;
    private final Clock clock;

    /** Keeps at most {@code capacity} entries. */
    public Journal(int capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Notes a request that has arrived. */
    public JournalEntry arrived(String agency, String method, String path) {
        JournalEntry entry = new JournalEntry(
                numbers.incrementAndGet(),
                clock.instant(),
                agency,
                "request",
                method,
                Masking.path(path),
                Masking.subject(path),
                null,
                "in-progress",
                null,
                false,
                null,
                null,
                null);
        add(entry);
        return entry;
    }

    /** Notes how a request ended; the outcome is one of {@link JournalEntry#outcome}. */
    public void ended(
            JournalEntry arrived, @Nullable Integer status, @Nullable String fault, boolean gone, String outcome) {
        entries.computeIfPresent(
                arrived.number(), (number, entry) -> entry.ended(status, fault, gone, outcome, clock.instant()));
    }

    /** Notes a database connection that opened. */
    public JournalEntry opened(String agency, String database, @Nullable String user, @Nullable String fault) {
        JournalEntry entry = new JournalEntry(
                numbers.incrementAndGet(),
                clock.instant(),
                agency,
                "connection-opened",
                null,
                null,
                null,
                null,
                null,
                fault,
                false,
                database,
                user,
                null);
        add(entry);
        return entry;
    }

    /** Notes that a database connection closed, in an entry of its own. */
    public void closed(JournalEntry opened, @Nullable String fault) {
        add(opened.closed(numbers.incrementAndGet(), fault, clock.instant()));
    }

    /** All entries of an agency, or all there are. */
    public List<JournalEntry> entries(@Nullable String agency) {
        return entries.values().stream()
                .filter(entry -> agency == null || entry.agency().equals(agency))
                .toList();
    }

    /** Forgets everything. */
    public void clear() {
        entries.keySet().forEach(this::remove);
    }

    private void add(JournalEntry entry) {
        entries.put(entry.number(), entry);
        if (size.incrementAndGet() > capacity) {
            remove(entries.firstKey());
        }
    }

    private void remove(Long number) {
        if (entries.remove(number) != null) {
            size.decrementAndGet();
        }
    }
}
