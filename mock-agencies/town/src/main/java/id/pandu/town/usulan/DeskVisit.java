package id.pandu.town.usulan;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.journal.Journal;
import id.pandu.town.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One request to a desk, from when it arrives until it has its answer. */
final class DeskVisit {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    private final Desk desk;
    private final Journal journal;
    private final JournalEntry entry;
    private final @Nullable ActiveFault fault;

    DeskVisit(Desk desk, Journal journal, JournalEntry entry, @Nullable ActiveFault fault) {
        this.desk = desk;
        this.journal = journal;
        this.entry = entry;
        this.fault = fault;
    }

    /** What befalls it, null for nothing. */
    @Nullable
    FaultKind fault() {
        return fault == null ? null : fault.kind();
    }

    /** Plays what befalls the request before anything is done, and throws what the desk says in its place. */
    void arrive(BooleanSupplier callerIsThere) throws IOException, InterruptedException {
        desk.read();
        if (fault == null) {
            return;
        }
        switch (fault.kind()) {
            case DELAY -> hold(fault.fault().delay(), callerIsThere);
            case HANG -> hold(Duration.ofDays(1), callerIsThere);
            case NOT_ENTITLED -> throw new AccessDeniedException("usulan");
            case BUSINESS_ERROR -> throw new IOException("Loket sedang gangguan");
            default -> {}
        }
    }

    /** Waits for as long as an answer is late. */
    void beLate(BooleanSupplier callerIsThere) throws InterruptedException {
        if (fault != null) {
            hold(fault.fault().delay(), callerIsThere);
        }
    }

    /** The answer has gone out, or has not. */
    void leave(String outcome, boolean callerIsThere) {
        desk.read();
        FaultKind kind = fault();
        journal.ended(entry, null, kind == null ? null : kind.wireName(), !callerIsThere, outcome);
    }

    private void hold(Duration delay, BooleanSupplier callerIsThere) throws InterruptedException {
        ActiveFault holding = fault;
        long end = System.nanoTime() + delay.toNanos();
        long left = delay.toNanos();
        while (holding != null
                && left > 0
                && callerIsThere.getAsBoolean()
                && !holding.awaitRelease(Duration.ofNanos(Math.min(left, PROBE_INTERVAL.toNanos())))) {
            left = end - System.nanoTime();
        }
    }
}
